/** An initiative comes to its end. */
@NullMarked
package org.calledger.command.initiative.complete;

import org.jspecify.annotations.NullMarked;
