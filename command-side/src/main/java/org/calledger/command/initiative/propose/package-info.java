/** An initiative is proposed. */
@NullMarked
package org.calledger.command.initiative.propose;

import org.jspecify.annotations.NullMarked;
