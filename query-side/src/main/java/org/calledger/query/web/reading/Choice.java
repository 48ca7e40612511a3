package org.calledger.query.web.reading;

import java.util.UUID;

/**
 * Something to choose by its name.
 *
 * @param depth in its tree, 0 for the top
 */
public record Choice(UUID id, String name, int depth) {
    /** So many of a kind are offered; a longer list helps nobody to find a name. */
    public static final int MOST = 5_000;

    private static final String STEP = "\u2003";

    public Choice(UUID id, String name) {
        this(id, name, 0);
    }

    /** The name, set in by its depth. */
    public String indented() {
        return STEP.repeat(depth) + name;
    }
}
