/** An initiative becomes part of a programme. */
@NullMarked
package org.calledger.command.programme.include;

import org.jspecify.annotations.NullMarked;
