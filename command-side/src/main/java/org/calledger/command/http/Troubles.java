package org.calledger.command.http;

import java.util.Map;
import org.calledger.access.problem.Place;
import org.calledger.access.problem.Trouble;
import org.calledger.command.catalogue.Problem;
import org.springframework.http.HttpHeaders;

/** A refusal of the one door, as the web says it. */
final class Troubles {

    private static final int LEDGER_AWAY = 503;

    private Troubles() {}

    static Trouble of(Problem problem) {
        return new Trouble(
                problem.code(),
                problem.status(),
                problem.arguments(),
                problem.errors().stream()
                        .map(at -> new Place(at.pointer(), at.code(), at.arguments()))
                        .toList(),
                problem.status() == LEDGER_AWAY ? Map.of(HttpHeaders.RETRY_AFTER, "1") : Map.of());
    }
}
