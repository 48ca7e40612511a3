/** A gathering is to be held. */
@NullMarked
package org.calledger.command.gathering.plan;

import org.jspecify.annotations.NullMarked;
