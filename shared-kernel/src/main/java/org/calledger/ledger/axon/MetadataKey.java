package org.calledger.ledger.axon;

/** What every event says of its recording. Stored names. */
public final class MetadataKey {
    /** Pseudonymous subject of whoever sent the command. */
    public static final String ACTOR = "actor";

    public static final String ROLE = "role";
    /** What it was sent with, as {@code http}, {@code batch}, {@code import}. */
    public static final String CLIENT = "client";

    public static final String REQUEST_ID = "requestId";
    /** Name in the catalogue, as {@code support-need}. */
    public static final String COMMAND = "command";
    /** base64url SHA-256 of caller and idempotency key; also the tag {@code request}. */
    public static final String REQUEST = "request";
    /** base64url SHA-256 of the body in RFC 8785 form, without personal and free-text fields. */
    public static final String REQUEST_DIGEST = "requestDigest";
    /** Codes of the warnings the command was answered with, separated by commas. */
    public static final String WARNINGS = "warnings";

    public static final String IMPORT_ID = "importId";
    public static final String FILE = "file";
    /** Line of the file, from 1. */
    public static final String LINE = "line";

    private MetadataKey() {}
}
