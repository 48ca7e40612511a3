/** A centre opens. */
@NullMarked
package org.calledger.command.centre.open;

import org.jspecify.annotations.NullMarked;
