/** A gathering was held. */
@NullMarked
package org.calledger.command.gathering.record;

import org.jspecify.annotations.NullMarked;
