package org.calledger.command.intake.run;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.calledger.access.problem.ProblemCode;
import org.calledger.command.catalogue.Answer;
import org.calledger.command.catalogue.Envelope;
import org.calledger.command.catalogue.Problem;
import org.calledger.command.intake.mapping.Mapping;
import org.calledger.command.intake.mapping.Row;
import org.calledger.command.intake.mapping.Target;
import org.calledger.command.intake.report.Fault;
import org.calledger.command.intake.report.FaultException;
import org.calledger.command.intake.report.RowProblem;
import org.calledger.command.intake.sheet.SheetFaultException;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Sends what the rows become: target by target, each over all its rows, the next when the last was answered. */
final class Rows {
    private final Mapping mapping;
    private final ImportFiles files;
    private final Sender sender;
    private final Sending sending;
    private final Progress progress;
    private final Set<String> read = new HashSet<>();

    Rows(Mapping mapping, ImportFiles files, Sender sender, Sending sending, Progress progress) {
        this.mapping = mapping;
        this.files = files;
        this.sender = sender;
        this.sending = sending;
        this.progress = progress;
    }

    /** Ends early, quietly, when told that it is over. */
    void send(List<Map<String, String>> tables, BooleanSupplier over)
            throws IOException, SheetFaultException, InterruptedException {
        for (Target target : mapping.targets()) {
            String name = target.sheet().name();
            boolean first = read.add(name);
            Target.Pass pass = target.pass();
            try {
                Walk.over(files.path(name), target.sheet(), tables, row -> {
                    if (over.getAsBoolean()) {
                        throw new OverException();
                    }
                    if (first) {
                        progress.row();
                    }
                    take(target, pass, row);
                });
            } catch (OverException early) {
                return;
            } finally {
                sending.await();
            }
        }
    }

    private void take(Target target, Target.Pass pass, Row row) {
        try {
            pass.take(row, (taken, ordinal) -> element(target, taken, ordinal));
        } catch (FaultException refused) {
            progress.refused(RowProblem.of(target.sheet().name(), row.line(), refused.fault()));
        }
    }

    private void element(Target target, Row row, int ordinal) {
        String file = target.sheet().name();
        long line = row.line();
        try {
            Envelope envelope =
                    sender.row(target.command(), target.body(row), mapping.key(target, row, ordinal), file, line);
            sending.send(envelope, answer -> answered(target, line, answer));
            if (target.inOrder()) {
                sending.await();
            }
        } catch (FaultException refused) {
            progress.refused(RowProblem.of(file, line, refused.fault()));
        } catch (ArithmeticException tooLarge) {
            progress.refused(RowProblem.of(file, line, Fault.of(ProblemCode.IMPORT_NUMBER_TOO_LARGE, null)));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new OverException();
        }
    }

    private void answered(Target target, long line, Answer answer) {
        switch (answer) {
            case Answer.Accepted accepted when accepted.before() -> progress.present();
            case Answer.Accepted _ -> progress.accepted();
            case Answer.Refused refused when target.ensures() && isThere(refused.problem()) -> progress.present();
            case Answer.Refused refused -> progress.refused(problem(target, line, refused.problem()));
        }
    }

    private static boolean isThere(Problem problem) {
        return problem.code().endsWith(".already-exists") || problem.code().equals(Rule.IDEMPOTENCY_KEY_REUSED.code());
    }

    private static RowProblem problem(Target target, long line, Problem problem) {
        if (problem.code().equals(Rule.IDEMPOTENCY_KEY_REUSED.code())) {
            return RowProblem.of(target.sheet().name(), line, Fault.of(ProblemCode.IMPORT_KEY_TAKEN, null));
        }
        Problem.@Nullable At at =
                problem.errors().isEmpty() ? null : problem.errors().getFirst();
        boolean schema = at != null && !at.code().equals(problem.code());
        return new RowProblem(
                target.sheet().name(),
                line,
                at == null ? null : target.column(at.pointer()),
                problem.code(),
                at != null && schema ? at.arguments() : problem.arguments(),
                at != null && schema ? at.pointer() + ": " + at.code() : null);
    }

    /** Leaves a pass over the rows in the middle. */
    private static final class OverException extends RuntimeException {
        private static final long serialVersionUID = 1;

        OverException() {
            super(null, null, false, false);
        }
    }
}
