package org.calledger.ledger.evolution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which revisions of which types are written in which format of the ledger: the lines {@code format type revision} of
 * {@code formats.txt}. A format is what every node alive can read. Immutable.
 */
public final class Formats {
    private static final Formats OURS = parse(resource());

    /** By stored name: the format, and the revision written from it on. */
    private final Map<String, NavigableMap<Integer, Integer>> written = new HashMap<>();

    private int newest;

    private Formats() {}

    /** Those that this release reads. */
    public static Formats ours() {
        return OURS;
    }

    /** Throws IllegalArgumentException at a line that is none, or a revision that comes in no order. */
    public static Formats parse(String text) {
        Formats formats = new Formats();
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> formats.add(line.strip().split("\\s+")));
        return formats;
    }

    private void add(String... words) {
        if (words.length != 3) {
            throw new IllegalArgumentException("a line of formats.txt is: format type revision");
        }
        int format = Integer.parseInt(words[0]);
        int revision = Integer.parseInt(words[2]);
        NavigableMap<Integer, Integer> revisions = written.computeIfAbsent(words[1], type -> new TreeMap<>());
        boolean follows = revisions.isEmpty()
                ? revision == 1
                : revisions.lastKey() <= format && revisions.lastEntry().getValue() == revision - 1;
        if (format < 1 || !follows) {
            throw new IllegalArgumentException("format " + format + ": " + words[1] + " revision " + revision);
        }
        revisions.put(format, revision);
        newest = Math.max(newest, format);
    }

    /** The newest format that this release can read, and write once every node can read it. */
    public int newest() {
        return newest;
    }

    /** The revision in which a type is written in a format; 0: it is not written yet. */
    public int revisionIn(String type, int format) {
        NavigableMap<Integer, Integer> revisions = written.get(type);
        Map.Entry<Integer, Integer> entry = revisions == null ? null : revisions.floorEntry(format);
        return entry == null ? 0 : entry.getValue();
    }

    private static String resource() {
        try (InputStream in = Formats.class.getResourceAsStream("formats.txt")) {
            if (in == null) {
                throw new IllegalStateException("formats.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("formats.txt cannot be read", e);
        }
    }
}
