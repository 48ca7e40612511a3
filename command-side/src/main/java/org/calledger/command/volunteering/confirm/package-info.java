/** Somebody of the host says that the work was done. */
@NullMarked
package org.calledger.command.volunteering.confirm;

import org.jspecify.annotations.NullMarked;
