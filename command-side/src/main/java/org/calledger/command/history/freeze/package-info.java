/** A report is kept as it stands. */
@NullMarked
package org.calledger.command.history.freeze;

import org.jspecify.annotations.NullMarked;
