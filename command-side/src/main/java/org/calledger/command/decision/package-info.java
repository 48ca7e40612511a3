/** How a slice is put together and run: a command, the past it looks at, what it decides. */
@NullMarked
package org.calledger.command.decision;

import org.jspecify.annotations.NullMarked;
