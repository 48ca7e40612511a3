/** Unpaid work was done. */
@NullMarked
package org.calledger.command.volunteering.log;

import org.jspecify.annotations.NullMarked;
