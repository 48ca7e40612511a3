/** A community comes to lie below another. */
@NullMarked
package org.calledger.command.community.move;

import org.jspecify.annotations.NullMarked;
