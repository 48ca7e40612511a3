/** How far a goal of a programme was reached on a day. */
@NullMarked
package org.calledger.command.programme.measure;

import org.jspecify.annotations.NullMarked;
