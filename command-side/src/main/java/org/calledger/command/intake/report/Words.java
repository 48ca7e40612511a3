package org.calledger.command.intake.report;

import java.util.Locale;
import org.calledger.access.problem.ProblemWords;

/** What a problem of a row is called, in Polish or English. */
public final class Words {
    private Words() {}

    public static String of(RowProblem problem, Locale language) {
        String whole = ProblemWords.detail(problem.code(), language, problem.arguments());
        String detail = problem.detail();
        if (detail == null) {
            return whole;
        }
        int told = detail.lastIndexOf(": ") + 1;
        String words = ProblemWords.place(detail.substring(told).strip(), language, problem.arguments());
        return whole + " " + (told == 0 ? "" : detail.substring(0, told) + " ") + words;
    }
}
