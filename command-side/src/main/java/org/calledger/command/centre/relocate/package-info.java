/** A centre moves house. */
@NullMarked
package org.calledger.command.centre.relocate;

import org.jspecify.annotations.NullMarked;
