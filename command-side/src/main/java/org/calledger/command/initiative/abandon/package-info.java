/** An initiative is given up. */
@NullMarked
package org.calledger.command.initiative.abandon;

import org.jspecify.annotations.NullMarked;
