/** What was recorded of a gathering was wrong. */
@NullMarked
package org.calledger.command.gathering.correct;

import org.jspecify.annotations.NullMarked;
