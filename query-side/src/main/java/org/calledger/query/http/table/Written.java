package org.calledger.query.http.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/**
 * A table as a file that is gone when it was read. It is whole before the answer begins: what breaks while it is written is
 * told as a problem, not as a table cut off.
 */
public final class Written {
    private static final Dictionary WORDS = new Dictionary();

    /** Gives the rows, one after another. */
    public interface Rows {
        void to(Sheet sheet) throws IOException;
    }

    /** The file, to be read once. */
    public static final class Table extends AbstractResource implements Paged {
        private final InputStream in;
        private final long length;
        private final @Nullable String next;

        /** @param next the cursor of the next part; null: the table is all there is */
        Table(Path file, @Nullable String next) throws IOException {
            this.length = Files.size(file);
            this.in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            this.next = next;
        }

        @Override
        public String getDescription() {
            return "a table";
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }

        @Override
        public long contentLength() {
            return length;
        }

        @Override
        public @Nullable String next() {
            return next;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private Written() {}

    /** The whole table. */
    public static Table table(Format format, String name, List<String> columns, Rows rows) {
        return table(format, name, columns, null, rows);
    }

    public static Table table(
            Format format, String name, List<String> columns, @Nullable String next, Rows rows) {
        try {
            Path file = Files.createTempFile("cal-ledger-", "." + format.word());
            try {
                write(file, format, name, columns, rows);
                return new Table(file, next);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table could not be written", e);
        }
    }

    private static void write(Path file, Format format, String name, List<String> columns, Rows rows)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Sheet sheet = format == Format.XLSX
                        ? new XlsxSheet(out, name, columns, WORDS)
                        : new CsvSheet(out, columns)) {
            rows.to(sheet);
        }
    }
}
