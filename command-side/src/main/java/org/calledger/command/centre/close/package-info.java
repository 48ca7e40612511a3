/** A centre closes. */
@NullMarked
package org.calledger.command.centre.close;

import org.jspecify.annotations.NullMarked;
