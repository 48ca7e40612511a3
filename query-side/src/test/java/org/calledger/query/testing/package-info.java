/** An invented town for tests. */
@NullMarked
package org.calledger.query.testing;

import org.jspecify.annotations.NullMarked;
