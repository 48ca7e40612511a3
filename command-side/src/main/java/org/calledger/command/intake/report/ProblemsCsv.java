package org.calledger.command.intake.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.function.Function;

/** Problems as a table (RFC 4180): file, line, column, code, message. */
public final class ProblemsCsv {
    private static final String STARTS_FORMULA = "=+-@\t\r\n";

    private ProblemsCsv() {}

    /** Writes the log's problems with their words; the writer is left open. */
    public static void write(Path log, Writer out, Function<RowProblem, String> words) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("file", "line", "column", "code", "message");
        ProblemLog.read(
                log,
                problem -> csv.writeRecord(
                        guarded(problem.file()),
                        String.valueOf(problem.line()),
                        guarded(problem.column() == null ? "" : problem.column()),
                        problem.code(),
                        guarded(words.apply(problem))));
        csv.flush();
    }

    /** What a spreadsheet would take for a formula is told to be text by an apostrophe. */
    static String guarded(String cell) {
        return !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? '\'' + cell : cell;
    }
}
