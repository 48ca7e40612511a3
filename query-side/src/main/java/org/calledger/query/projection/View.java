package org.calledger.query.projection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A projection with its tables.
 *
 * @param name also of the file beside the projection that declares its tables
 * @param version raised when the fold gives other rows than before; the tables are then made anew from the ledger
 */
public record View(String name, int version, Projection projection) {
    private static final String AFTER_LOADING = "-- after loading";
    private static final String AT_LAST = "-- at last";

    /** Statements to run before rows come. */
    String tables() {
        return declared()[0];
    }

    /** Indexes, cheaper once the rows are there; in any order, several at once. */
    String indexes() {
        return declared()[1].split(AT_LAST, 2)[0];
    }

    /** One script to run when rows and indexes are there: what is summed up from rows, and from then on by triggers. */
    String lastly() {
        String[] parts = declared()[1].split(AT_LAST, 2);
        return parts.length == 1 ? "" : parts[1].strip();
    }

    private String[] declared() {
        String file = name + ".sql";
        try (InputStream in = projection.declaredBeside().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file + " beside " + projection.declaredBeside());
            }
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split(AFTER_LOADING, 2);
            if (parts.length != 2) {
                throw new IllegalStateException(file + " has no line " + AFTER_LOADING);
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
