/** An initiative starts. */
@NullMarked
package org.calledger.command.initiative.start;

import org.jspecify.annotations.NullMarked;
