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
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;

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

    private Written() {}

    public static Resource table(Format format, String name, List<String> columns, Rows rows) {
        try {
            Path file = Files.createTempFile("cal-ledger-", "." + format.word());
            try {
                write(file, format, name, columns, rows);
                return read(file);
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

    private static Resource read(Path file) throws IOException {
        InputStream in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        return new InputStreamResource(in);
    }
}
