/** Work was recorded wrongly: from now on these fields read otherwise. */
@NullMarked
package org.calledger.command.volunteering.correct;

import org.jspecify.annotations.NullMarked;
