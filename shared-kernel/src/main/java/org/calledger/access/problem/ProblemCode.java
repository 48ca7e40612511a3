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
    LEDGER_OLDER_NODE("ledger.older-node-alive", 409),
    TOO_LARGE("request.too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("request.unsupported-media-type", 415),
    RATE_EXCEEDED("request.rate-exceeded", 429),
    TOO_MANY_ATTEMPTS("access.too-many-attempts", 429),
    INTERNAL_ERROR("internal.error", 500),
    LEDGER_UNAVAILABLE("ledger.unavailable", 503),
    OUTCOME_UNKNOWN("ledger.outcome-unknown", 503),
    LEDGER_NEWER("ledger.newer-release", 503),
    LEDGER_UPGRADE_UNFINISHED("ledger.upgrade-unfinished", 503),
    PROJECTION_BEHIND("projection.behind", 503),
    QUERY_TOO_SLOW("query.too-slow", 503),

    IMPORT_MAPPING_INVALID("import.mapping-invalid", 400),
    IMPORT_FILE_MISSING("import.file-missing", 400),
    IMPORT_COLUMN_MISSING("import.column-missing", 400),
    IMPORT_COLUMN_AMBIGUOUS("import.column-ambiguous", 400),
    IMPORT_WRONG_ENCODING("import.wrong-encoding", 400),
    IMPORT_QUOTE_UNCLOSED("import.quote-unclosed", 400),
    IMPORT_QUOTE_MISPLACED("import.quote-misplaced", 400),
    IMPORT_LOOKUP_TOO_LARGE("import.lookup-too-large", 400),
    IMPORT_ALREADY_RUNNING("import.already-running", 409),
    IMPORT_TOO_MANY_CELLS("import.too-many-cells", 422),
    IMPORT_TOO_FEW_CELLS("import.too-few-cells", 422),
    IMPORT_CELL_TOO_LONG("import.cell-too-long", 422),
    IMPORT_KEY_MISSING("import.key-missing", 422),
    IMPORT_KEY_TAKEN("import.key-taken", 422),
    IMPORT_DELIMITER_WRONG("import.delimiter-wrong", 400),
    IMPORT_VALUE_UNMAPPED("import.value-unmapped", 422),
    IMPORT_LOOKUP_MISSING("import.lookup-missing", 422),
    IMPORT_NUMBER_MALFORMED("import.number-malformed", 422),
    IMPORT_NUMBER_NOT_WHOLE("import.number-not-whole", 422),
    IMPORT_NUMBER_TOO_LARGE("import.number-too-large", 422),
    IMPORT_DATE_MALFORMED("import.date-malformed", 422),
    IMPORT_PLACE_MALFORMED("import.place-malformed", 422),
    IMPORT_PLACE_INCOMPLETE("import.place-incomplete", 422),
    IMPORT_COORDINATES_SWAPPED("import.coordinates-swapped", 422);

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
