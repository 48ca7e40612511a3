package org.calledger.access.problem;

import java.util.Arrays;
import java.util.Optional;

/** Problems of the doors, beside the rules of the domain. Codes are returned to callers for ever. */
public enum ProblemCode {
    REQUEST_MALFORMED("request.malformed", 400),
    REQUEST_PARAMETER("request.parameter", 400),
    ACCESS_UNAUTHENTICATED("access.unauthenticated", 401),
    ACCESS_DENIED("access.denied", 403),
    ACCESS_CSRF("access.csrf", 403),
    NOT_FOUND("request.not-found", 404),
    COMMAND_UNKNOWN("command.unknown", 404),
    METHOD_NOT_ALLOWED("request.method-not-allowed", 405),
    NOT_ACCEPTABLE("request.not-acceptable", 406),
    CONCURRENT_CHANGE("conflict.concurrent-change", 409),
    TOO_LARGE("request.too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("request.unsupported-media-type", 415),
    RATE_EXCEEDED("request.rate-exceeded", 429),
    TOO_MANY_ATTEMPTS("access.too-many-attempts", 429),
    INTERNAL_ERROR("internal.error", 500),
    LEDGER_UNAVAILABLE("ledger.unavailable", 503),
    OUTCOME_UNKNOWN("ledger.outcome-unknown", 503),
    PROJECTION_BEHIND("projection.behind", 503);

    private final String code;
    private final int status;

    ProblemCode(String code, int status) {
        this.code = code;
        this.status = status;
    }

    public String code() {
        return code;
    }

    /** The status of HTTP (RFC 9110) it is answered with. */
    public int status() {
        return status;
    }

    public static Optional<ProblemCode> byCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
