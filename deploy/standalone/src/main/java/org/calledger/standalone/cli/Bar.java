package org.calledger.standalone.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an import is, for people: a bar on a terminal, a line now and then elsewhere, nothing where there is no writer. */
final class Bar {
    static final Duration PAUSE = Duration.ofMillis(500);
    private static final int WIDTH = 30;
    private static final int FIRST = 10;
    private static final int LINE_EVERY = 20;
    private static final String CLEAR = "\r\u001B[K";

    private final ImportWords words;
    private final @Nullable PrintWriter out;
    private final boolean terminal;
    private int lines;

    Bar(ImportWords words, @Nullable PrintWriter out, boolean terminal) {
        this.words = words;
        this.out = out;
        this.terminal = terminal;
    }

    void sending(List<Path> files, URI url) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        say(words.say("import.sending", files.size(), bytes / 1e6, url));
    }

    void show(ImportState state) {
        if (out != null && terminal) {
            out.print(CLEAR + bar(state) + " " + line(state));
            out.flush();
        } else if (lines++ % LINE_EVERY == 0) {
            say(line(state));
        }
    }

    private String line(ImportState state) {
        if (!state.state().equals("RUNNING")) {
            return words.say("import.state." + state.state());
        }
        String left = state.secondsLeft() < 0 ? "" : left(state.secondsLeft());
        return words.say("import.running", state.done(), state.expected(), state.rate(), left);
    }

    private String left(long seconds) {
        return words.say("import.left", seconds / 60, seconds % 60);
    }

    private static String bar(ImportState state) {
        long all = Math.max(1, Math.max(state.expected(), state.done()));
        int full = (int) (WIDTH * state.done() / all);
        return "[" + "#".repeat(full) + "·".repeat(WIDTH - full) + "]";
    }

    void end(ImportState state, boolean dryRun) {
        if (out != null && terminal) {
            out.print(CLEAR);
        }
        String ended = words.say("import.state." + state.state());
        say(state.problem().isEmpty() ? ended : ended + " " + state.problem());
        say(words.say(
                dryRun ? "import.summary-dry" : "import.summary",
                state.rowsRead(),
                state.accepted(),
                state.present(),
                state.refused(),
                state.rate()));
    }

    /** The first of what was refused, how many more there are, and where the whole list is. */
    void refused(InputStream table, String where) throws IOException {
        int shown = 0;
        long more = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(table, StandardCharsets.UTF_8)) {
            Iterator<CsvRecord> each = rows.stream().skip(1).iterator();
            for (; each.hasNext() && shown < FIRST; shown++) {
                say(row(each.next()));
            }
            for (; each.hasNext(); more++) {
                each.next();
            }
        }
        if (more > 0) {
            say(words.say("import.and-more", more));
        }
        say(words.say("import.more", where));
    }

    private String row(CsvRecord row) {
        return words.say(
                "import.refused", row.getField(0), row.getField(1), row.getField(2), row.getField(3), row.getField(4));
    }

    private void say(String line) {
        if (out != null) {
            out.println(line);
            out.flush();
        }
    }
}
