package org.calledger.access.http;

import java.util.Arrays;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Trouble;

/** What the container, or a filter before Spring's handlers, refuses with a bare status, in our words. */
final class Refused {
    private static final int SERVERS_FAULT = 500;
    private static final int NOT_IMPLEMENTED = 501;

    private Refused() {}

    static Trouble trouble(int status, String method) {
        if (status == ProblemCode.METHOD_NOT_ALLOWED.status() || status == NOT_IMPLEMENTED) {
            return Trouble.of(ProblemCode.METHOD_NOT_ALLOWED, method);
        }
        if (status >= SERVERS_FAULT) {
            return Trouble.of(ProblemCode.INTERNAL_ERROR, Incident.next());
        }
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.status() == status)
                .findFirst()
                .map(code -> Trouble.of(code, "-"))
                .orElse(Trouble.of(ProblemCode.REQUEST_MALFORMED));
    }
}
