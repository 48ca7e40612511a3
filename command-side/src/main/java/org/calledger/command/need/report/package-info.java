/** A community says what it needs. */
@NullMarked
package org.calledger.command.need.report;

import org.jspecify.annotations.NullMarked;
