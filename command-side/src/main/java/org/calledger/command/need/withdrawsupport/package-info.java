/** Somebody no longer wants a need answered. */
@NullMarked
package org.calledger.command.need.withdrawsupport;

import org.jspecify.annotations.NullMarked;
