package org.calledger.access.problem;

import java.util.List;
import java.util.Map;

/**
 * A problem without words yet.
 *
 * @param code of a Rule or a ProblemCode
 * @param status of HTTP (RFC 9110)
 * @param arguments for the words
 * @param headers to answer with, as {@code Retry-After}
 */
public record Trouble(
        String code, int status, List<String> arguments, List<Place> errors, Map<String, String> headers) {

    public Trouble {
        arguments = List.copyOf(arguments);
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    public static Trouble of(ProblemCode code, String... arguments) {
        return new Trouble(code.code(), code.status(), List.of(arguments), List.of(), Map.of());
    }

    public Trouble with(String header, String value) {
        return new Trouble(code, status, arguments, errors, Map.of(header, value));
    }
}
