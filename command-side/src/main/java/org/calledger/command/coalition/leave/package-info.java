/** An institution leaves a coalition. */
@NullMarked
package org.calledger.command.coalition.leave;

import org.jspecify.annotations.NullMarked;
