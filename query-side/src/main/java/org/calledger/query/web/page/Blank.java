package org.calledger.query.web.page;

import org.jspecify.annotations.Nullable;

/** A form sends a field left empty as an empty text. */
final class Blank {
    private Blank() {}

    static @Nullable String toNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
