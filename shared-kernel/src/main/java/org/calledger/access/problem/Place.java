package org.calledger.access.problem;

/**
 * One thing that is wrong, and where.
 *
 * @param pointer JSON Pointer (RFC 6901)
 */
public record Place(String pointer, String detail) {}
