/** A programme or project ends. */
@NullMarked
package org.calledger.command.programme.close;

import org.jspecify.annotations.NullMarked;
