/** There are more places, or fewer. */
@NullMarked
package org.calledger.command.initiative.changecapacity;

import org.jspecify.annotations.NullMarked;
