package org.calledger.command.intake.mapping;

import org.jspecify.annotations.Nullable;

/** Joins texts so that no two lists of texts give the same. */
final class Joining {
    private Joining() {}

    static void add(StringBuilder joined, @Nullable String part) {
        if (part == null) {
            joined.append('~');
        } else {
            joined.append(part.length()).append(':').append(part);
        }
    }
}
