/** A gathering is called off. */
@NullMarked
package org.calledger.command.gathering.cancel;

import org.jspecify.annotations.NullMarked;
