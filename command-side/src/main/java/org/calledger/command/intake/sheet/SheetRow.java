package org.calledger.command.intake.sheet;

import java.util.List;
import org.calledger.command.intake.report.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One row.
 *
 * @param line of the file on which it begins, from 1
 * @param fault why it cannot be read as a row of this table; null for a sound one
 */
public record SheetRow(
        long line, List<String> cells, @Nullable Fault fault) {}
