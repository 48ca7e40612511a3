package org.calledger.command.intake.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calledger.access.problem.ProblemCode;
import org.calledger.command.intake.report.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table with a header row (RFC 4180), holding one row at a time. Empty lines are passed over. For one thread.
 *
 * <p>A row with too many or too few cells, or with a cell over {@link #LONGEST_CELL} characters, is handed out with its
 * fault. An unclosed quote, text behind a closing quote and bytes of another encoding end the reading.
 */
public final class SheetReader implements AutoCloseable {
    /** Characters of one cell that a command could still have a use for. */
    public static final int LONGEST_CELL = 1 << 16;

    /** Characters of one cell that are read at all; beyond them a quote was left open. */
    private static final int LONGEST_READ = 1 << 23;

    private static final Pattern STARTED = Pattern.compile("\\(record starting at line (\\d+)\\)");

    private final StrictDecoder decoder;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;

    /** Opens the file and reads its header. */
    public SheetReader(Path file, SheetFormat format) throws IOException, SheetFaultException {
        decoder = new StrictDecoder(Files.newInputStream(file), format.encoding());
        reader = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .quoteCharacter(format.quote())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_READ)
                .ofCsvRecord(decoder);
        records = reader.iterator();
        try {
            CsvRecord first = nextRecord();
            header = first == null
                    ? List.of()
                    : first.getFields().stream().map(String::strip).toList();
        } catch (SheetFaultException | RuntimeException wrong) {
            reader.close();
            throw wrong;
        }
    }

    /** The names of the columns, in their order; empty for an empty file. */
    public List<String> header() {
        return header;
    }

    /** The next row, or null behind the last. */
    public @Nullable SheetRow next() throws SheetFaultException, IOException {
        CsvRecord row = nextRecord();
        return row == null ? null : new SheetRow(row.getStartingLineNumber(), row.getFields(), faultOf(row));
    }

    private @Nullable Fault faultOf(CsvRecord row) {
        int cells = row.getFieldCount();
        if (cells > header.size()) {
            return Fault.of(ProblemCode.IMPORT_TOO_MANY_CELLS, null, cells, header.size());
        }
        if (cells < header.size()) {
            return Fault.of(ProblemCode.IMPORT_TOO_FEW_CELLS, null, cells, header.size());
        }
        for (int at = 0; at < cells; at++) {
            if (row.getField(at).length() > LONGEST_CELL) {
                return Fault.of(
                        ProblemCode.IMPORT_CELL_TOO_LONG,
                        header.get(at),
                        row.getField(at).length(),
                        LONGEST_CELL);
            }
        }
        return null;
    }

    private @Nullable CsvRecord nextRecord() throws SheetFaultException, IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException unreadable) {
            throw unreadable(String.valueOf(unreadable.getMessage()));
        } catch (UncheckedIOException failed) {
            if (decoder.malformed()) {
                throw new SheetFaultException(decoder.line(), Fault.of(ProblemCode.IMPORT_WRONG_ENCODING, null));
            }
            throw failed.getCause();
        }
    }

    /** FastCSV says the line in its message only. */
    private SheetFaultException unreadable(String message) {
        Matcher started = STARTED.matcher(message);
        long line = started.find() ? Long.parseLong(started.group(1)) : decoder.line();
        ProblemCode code = message.startsWith("Unexpected character")
                ? ProblemCode.IMPORT_QUOTE_MISPLACED
                : ProblemCode.IMPORT_QUOTE_UNCLOSED;
        return new SheetFaultException(line, Fault.of(code, null));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
