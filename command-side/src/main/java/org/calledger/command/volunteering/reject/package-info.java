/** Somebody of the host says that the work was not done so. */
@NullMarked
package org.calledger.command.volunteering.reject;

import org.jspecify.annotations.NullMarked;
