/** A fact was recorded by mistake. */
@NullMarked
package org.calledger.command.history.retract;

import org.jspecify.annotations.NullMarked;
