package org.calledger.command.intake.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that did not go in.
 *
 * @param file without folders
 * @param line of the file, from 1; 0: the file as a whole
 * @param column as the header calls it
 * @param code a rule of the domain, a problem of the door, or {@code import.…}
 * @param arguments for the words of the code, or of the detail
 * @param detail where the code alone would not say what is wrong: a place in the command, a colon and the code of what its
 *     schema says there; or what is told as it stands
 */
public record RowProblem(
        String file,
        long line,
        @Nullable String column,
        String code,
        List<String> arguments,
        @Nullable String detail) {

    public static RowProblem of(String file, long line, Fault fault) {
        return new RowProblem(file, line, fault.column(), fault.code(), fault.arguments(), null);
    }
}
