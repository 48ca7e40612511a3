/** What was recorded of anything was wrong. */
@NullMarked
package org.calledger.command.history.correct;

import org.jspecify.annotations.NullMarked;
