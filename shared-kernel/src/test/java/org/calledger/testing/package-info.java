/** What tests of all modules share. Ships in the test-jar. */
@NullMarked
package org.calledger.testing;

import org.jspecify.annotations.NullMarked;
