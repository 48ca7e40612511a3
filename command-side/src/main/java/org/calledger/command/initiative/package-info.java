/** What the use cases of an initiative share: who takes part, and who waits. */
@NullMarked
package org.calledger.command.initiative;

import org.jspecify.annotations.NullMarked;
