/** Somebody joins an initiative. */
@NullMarked
package org.calledger.command.initiative.join;

import org.jspecify.annotations.NullMarked;
