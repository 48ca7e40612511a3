package org.calledger.query.http.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook: the table with its frozen head, and a sheet that explains the columns. Text is text, never a formula. */
final class XlsxSheet implements Sheet {
    private static final int MOST_ROWS = 1_048_575;
    private static final int LONGEST_CELL = 32_767;
    private static final int FLUSHED = 500;
    private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);

    private final Workbook book;
    private final Worksheet sheet;
    private final List<String> columns;
    private final Dictionary dictionary;
    private int row;

    XlsxSheet(OutputStream out, String name, List<String> columns, Dictionary dictionary) {
        this.columns = columns;
        this.dictionary = dictionary;
        book = new Workbook(out, "CAL Ledger", "1.0");
        sheet = book.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int n = 0; n < columns.size(); n++) {
            sheet.value(0, n, columns.get(n));
            sheet.style(0, n).bold().set();
        }
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (++row > MOST_ROWS) {
            throw new TooLongException();
        }
        for (int n = 0; n < cells.size(); n++) {
            put(n, cells.get(n));
        }
        if (row % FLUSHED == 0) {
            sheet.flush();
        }
    }

    private void put(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {
                // stays empty
            }
            case LocalDate day when day.getYear() > 1900 && day.getYear() < 10_000 -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case BigDecimal number when number.abs().compareTo(EXACT) > 0 -> text(column, number.toPlainString());
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            default -> text(column, cell.toString());
        }
    }

    private void text(int column, String text) {
        String printable = text.codePoints()
                .filter(XlsxSheet::isOfXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        sheet.inlineString(
                row, column, printable.length() > LONGEST_CELL ? printable.substring(0, LONGEST_CELL) : printable);
    }

    /** What XML 1.0 can hold. */
    private static boolean isOfXml(int c) {
        return c >= 0x20 ? c < 0xD800 || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF) : c == '\t' || c == '\n' || c == '\r';
    }

    @Override
    public void close() throws IOException {
        Worksheet words = book.newWorksheet("Słownik – Dictionary");
        List<String> head = List.of("field", "pl", "en");
        for (int n = 0; n < head.size(); n++) {
            words.value(0, n, head.get(n));
            words.style(0, n).bold().set();
        }
        int line = 0;
        for (String column : columns) {
            Dictionary.Entry entry = dictionary.entry(column);
            line++;
            words.value(line, 0, entry.field());
            words.value(line, 1, entry.pl());
            words.value(line, 2, entry.en());
        }
        book.close();
    }
}
