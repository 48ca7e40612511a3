/** Imports: old records in tables become commands, by a mapping, through the one door. */
@NullMarked
package org.calledger.command.intake;

import org.jspecify.annotations.NullMarked;
