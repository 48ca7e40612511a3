/** A need that was taken back is one again. */
@NullMarked
package org.calledger.command.need.reopen;

import org.jspecify.annotations.NullMarked;
