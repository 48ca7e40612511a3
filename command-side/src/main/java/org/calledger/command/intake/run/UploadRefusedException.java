package org.calledger.command.intake.run;

import java.util.List;
import org.calledger.command.intake.report.RowProblem;

/** A file lacks what the mapping asks of it; nothing began. */
public final class UploadRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<RowProblem> problems;

    UploadRefusedException(List<RowProblem> problems) {
        super(problems.getFirst().code(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** At least one. */
    public List<RowProblem> problems() {
        return problems;
    }
}
