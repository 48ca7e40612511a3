/** One side says whether a need was met. */
@NullMarked
package org.calledger.command.need.judge;

import org.jspecify.annotations.NullMarked;
