/** A need is taken back. */
@NullMarked
package org.calledger.command.need.withdraw;

import org.jspecify.annotations.NullMarked;
