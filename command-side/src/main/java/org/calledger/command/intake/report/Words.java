package org.calledger.command.intake.report;

import java.util.Locale;
import org.calledger.access.problem.ProblemWords;

/** What a problem of a row is called, in Polish or English. */
public final class Words {
    private Words() {}

    public static String of(RowProblem problem, Locale language) {
        String words = ProblemWords.detail(problem.code(), language, problem.arguments());
        return problem.detail() == null ? words : words + " " + problem.detail();
    }
}
