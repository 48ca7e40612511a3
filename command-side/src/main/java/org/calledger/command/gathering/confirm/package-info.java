/** A second person confirms a gathering. */
@NullMarked
package org.calledger.command.gathering.confirm;

import org.jspecify.annotations.NullMarked;
