/** What was wrong with a file or a row, kept on disk without words and read with them. */
@NullMarked
package org.calledger.command.intake.report;

import org.jspecify.annotations.NullMarked;
