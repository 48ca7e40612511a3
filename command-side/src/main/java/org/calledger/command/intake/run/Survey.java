package org.calledger.command.intake.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.calledger.access.problem.ProblemCode;
import org.calledger.command.intake.mapping.Lookup;
import org.calledger.command.intake.mapping.Mapping;
import org.calledger.command.intake.mapping.Row;
import org.calledger.command.intake.mapping.SheetPlan;
import org.calledger.command.intake.mapping.Target;
import org.calledger.command.intake.report.FaultException;
import org.calledger.command.intake.report.RowProblem;
import org.calledger.command.intake.sheet.SheetFaultException;
import org.calledger.command.intake.sheet.SheetReader;
import org.calledger.command.intake.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads every file to its end before anything is sent: whether it can be read at all, how many commands will come of it,
 * and what lookups need.
 */
final class Survey {
    private static final Pattern DELIMITERS = Pattern.compile("[;,\\t|]");

    private final Mapping mapping;
    private final ImportFiles files;
    private final Progress progress;
    private final Tables tables;

    Survey(Mapping mapping, ImportFiles files, Progress progress) {
        this.mapping = mapping;
        this.files = files;
        this.progress = progress;
        this.tables = new Tables(mapping.lookups());
    }

    /** What is wrong with a file as a whole, found by its first line; null when nothing is. */
    static @Nullable RowProblem header(SheetPlan plan, ImportFiles files) throws IOException {
        if (!files.paths().containsKey(plan.name())) {
            return new RowProblem(
                    plan.name(), 0, null, ProblemCode.IMPORT_FILE_MISSING.code(), List.of(plan.name()), null);
        }
        try (SheetReader reader = new SheetReader(files.path(plan.name()), plan.format())) {
            if (isOneCell(plan, reader.header())) {
                return new RowProblem(
                        plan.name(),
                        1,
                        null,
                        ProblemCode.IMPORT_DELIMITER_WRONG.code(),
                        List.of(
                                reader.header().getFirst(),
                                Character.toString(plan.format().delimiter())),
                        null);
            }
            RowProblem missing = columns(plan, ProblemCode.IMPORT_COLUMN_MISSING, plan.missingFrom(reader.header()));
            return missing == null
                    ? columns(plan, ProblemCode.IMPORT_COLUMN_AMBIGUOUS, plan.ambiguousIn(reader.header()))
                    : missing;
        } catch (SheetFaultException unreadable) {
            return RowProblem.of(plan.name(), unreadable.line(), unreadable.fault());
        }
    }

    /** A header that would be several columns if another of the usual signs divided them. */
    private static boolean isOneCell(SheetPlan plan, List<String> header) {
        return header.size() == 1
                && !plan.columns().contains(header.getFirst())
                && DELIMITERS.matcher(header.getFirst()).find();
    }

    private static @Nullable RowProblem columns(SheetPlan plan, ProblemCode code, List<String> columns) {
        return columns.isEmpty()
                ? null
                : new RowProblem(
                        plan.name(), 1, columns.getFirst(), code.code(), List.of(String.join(", ", columns)), null);
    }

    /** Fills the tables and says what was found; null when all is well. Rows that cannot be read are reported. */
    @Nullable
    RowProblem survey(BooleanSupplier over) throws IOException {
        for (SheetPlan plan : mapping.sheets().values()) {
            if (over.getAsBoolean()) {
                return null;
            }
            RowProblem wrong = header(plan, files);
            if (wrong != null) {
                return wrong;
            }
            try {
                survey(plan);
            } catch (SheetFaultException unreadable) {
                return RowProblem.of(plan.name(), unreadable.line(), unreadable.fault());
            } catch (FaultException tooLarge) {
                return RowProblem.of(plan.name(), 0, tooLarge.fault());
            }
        }
        return null;
    }

    List<Map<String, String>> tables() {
        return tables.all();
    }

    private void survey(SheetPlan plan) throws IOException, SheetFaultException {
        Map<Target, Target.Pass> passes = new LinkedHashMap<>();
        mapping.targets().stream()
                .filter(target -> target.sheet().equals(plan))
                .forEach(target -> passes.put(target, target.pass()));
        List<Lookup> asked = mapping.lookups().stream()
                .filter(lookup -> lookup.sheet().equals(plan.name()))
                .toList();
        Walk.over(files.path(plan.name()), plan, tables.all(), new Walk.Visitor() {
            @Override
            public void sound(Row row) {
                asked.forEach(lookup -> tables.take(lookup, row));
                passes.values().forEach(pass -> count(pass, row));
            }

            @Override
            public void unsound(SheetRow row) {
                progress.row();
                progress.expect();
                progress.refused(RowProblem.of(plan.name(), row.line(), java.util.Objects.requireNonNull(row.fault())));
            }
        });
    }

    private void count(Target.Pass pass, Row row) {
        try {
            pass.take(row, (taken, ordinal) -> progress.expect());
        } catch (FaultException refused) {
            progress.expect();
        }
    }
}
