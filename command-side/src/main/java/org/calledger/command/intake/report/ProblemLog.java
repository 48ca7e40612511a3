package org.calledger.command.intake.report;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The problems of one import, on disk, one JSON object a line, without words. Safe for use by many threads; flushed when
 * told to, and when closed.
 */
public final class ProblemLog implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final BufferedWriter lines;

    private ProblemLog(BufferedWriter lines) {
        this.lines = lines;
    }

    /** Begins an empty one. */
    public static ProblemLog empty(Path file) throws IOException {
        return new ProblemLog(Files.newBufferedWriter(file));
    }

    /** Adds to what stands there. */
    public static ProblemLog more(Path file) throws IOException {
        return new ProblemLog(Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    public synchronized void add(RowProblem problem) {
        try {
            lines.write(JSON.writeValueAsString(problem));
            lines.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public synchronized void flush() throws IOException {
        lines.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        lines.close();
    }

    /** Hands over what stands in such a file; a last line that is still being written is passed over. */
    public static void read(Path file, Consumer<RowProblem> sink) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            Iterator<String> all = reader.lines().iterator();
            while (all.hasNext()) {
                String line = all.next();
                if (line.endsWith("}")) {
                    sink.accept(JSON.readValue(line, RowProblem.class));
                }
            }
        }
    }
}
