/** Voluntary work: agreed, logged, confirmed or rejected, corrected, certified. */
@NullMarked
package org.calledger.command.volunteering;

import org.jspecify.annotations.NullMarked;
