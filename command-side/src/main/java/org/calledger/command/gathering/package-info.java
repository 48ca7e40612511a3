/** What people attend. */
@NullMarked
package org.calledger.command.gathering;

import org.jspecify.annotations.NullMarked;
