package org.calledger.command.history.freeze;

/**
 * The report, as whoever counts it says.
 *
 * @param position as recorded up to there
 * @param ruleVersion how it was counted
 * @param digest SHA-256 of its canonical JSON (RFC 8785), in hexadecimal digits
 */
public record Counted(long position, int ruleVersion, String digest) {}
