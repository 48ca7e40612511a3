/** A coalition ends. */
@NullMarked
package org.calledger.command.coalition.dissolve;

import org.jspecify.annotations.NullMarked;
