package org.calledger.query.web.reading;

import java.util.UUID;

/**
 * Something to choose by its name.
 *
 * @param depth in its tree, 0 for the top
 */
public record Choice(UUID id, String name, int depth) {
    private static final String STEP = "\u2003";

    public Choice(UUID id, String name) {
        this(id, name, 0);
    }

    /** The name, set in by its depth. */
    public String indented() {
        return STEP.repeat(depth) + name;
    }
}
