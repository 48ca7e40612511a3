/** A programme or project begins. */
@NullMarked
package org.calledger.command.programme.launch;

import org.jspecify.annotations.NullMarked;
