/** Somebody leaves an initiative. */
@NullMarked
package org.calledger.command.initiative.leave;

import org.jspecify.annotations.NullMarked;
