/** Somebody does not agree with a milestone. */
@NullMarked
package org.calledger.command.history.dispute;

import org.jspecify.annotations.NullMarked;
