package org.calledger.command.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calledger.access.problem.ProblemWords;
import org.calledger.command.catalogue.Answer;

/** What a sender is told of a command that was recorded, here and in a batch. */
record AcceptedBody(
        long position, List<Answer.AcceptedEvent> events, Map<String, String> ids, List<WarningBody> warnings) {

    /** Somebody should look. */
    record WarningBody(String code, String message) {}

    static AcceptedBody of(Answer.Accepted accepted, Locale language) {
        return new AcceptedBody(
                accepted.position(),
                accepted.events(),
                accepted.ids(),
                accepted.warnings().stream()
                        .map(warning -> new WarningBody(
                                warning.code(), ProblemWords.detail(warning.code(), language, List.of())))
                        .toList());
    }
}
