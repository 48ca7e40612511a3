package org.calledger.command.intake.run;

import org.calledger.command.catalogue.Problem;

/** The ledger took nothing any more, for longer than an import waits. */
final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    StoppedException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
