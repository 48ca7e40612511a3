/** Who attended a gathering. */
@NullMarked
package org.calledger.command.gathering.attend;

import org.jspecify.annotations.NullMarked;
