package org.calledger.standalone.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A need of the invented town with what answers it, one line of {@code needs.tsv}. */
record Idea(
        String category,
        String need,
        String initiative,
        String initiativeKind,
        String gatheringKind,
        String gathering,
        int audience) {
    private static final int COLUMNS = 7;

    static List<Idea> all() {
        try (InputStream file = Objects.requireNonNull(Idea.class.getResourceAsStream("needs.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Idea::of)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Idea of(String line) {
        String[] cells = line.split("\t", COLUMNS);
        return new Idea(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], Integer.parseInt(cells[6]));
    }

    /** With the street said. */
    Idea on(String street) {
        return new Idea(
                category,
                need.replace("{street}", street),
                initiative.replace("{street}", street),
                initiativeKind,
                gatheringKind,
                gathering.replace("{street}", street),
                audience);
    }
}
