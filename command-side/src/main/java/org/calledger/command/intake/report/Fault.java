package org.calledger.command.intake.report;

import java.util.List;
import org.calledger.access.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that cannot go in, without words yet.
 *
 * @param code {@code import.…}
 * @param column as the file's header calls it; null where it is the row as a whole
 * @param arguments for the words
 */
public record Fault(String code, @Nullable String column, List<String> arguments) {

    public static Fault of(ProblemCode code, @Nullable String column, Object... arguments) {
        return new Fault(
                code.code(),
                column,
                List.of(arguments).stream()
                        .map(Object::toString)
                        .map(Fault::short200)
                        .toList());
    }

    /** The same, to be thrown. */
    public FaultException thrown() {
        return new FaultException(this);
    }

    /** A cell of megabytes does not belong in a report. */
    private static String short200(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }
}
