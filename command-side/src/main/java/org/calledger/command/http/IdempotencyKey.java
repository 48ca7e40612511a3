package org.calledger.command.http;

import org.jspecify.annotations.Nullable;

/** The key by which a sender may send again: 1 to 200 printable characters. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;

    private IdempotencyKey() {}

    static boolean isKey(String key) {
        return !key.isEmpty() && key.length() <= LONGEST && key.chars().noneMatch(Character::isISOControl);
    }

    /** Of a header, bare or as a quoted string (RFC 9110, section 5.6.4); both mean the same key. Null: it is none. */
    static @Nullable String of(String header) {
        String bare = header.strip();
        boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
        String key = quoted ? bare.substring(1, bare.length() - 1).replaceAll("\\\\(.)", "$1") : bare;
        return isKey(key) ? key : null;
    }
}
