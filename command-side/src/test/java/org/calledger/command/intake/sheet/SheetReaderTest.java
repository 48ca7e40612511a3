package org.calledger.command.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as they come, and what is wrong with them, by line. */
class SheetReaderTest {
    private static final Charset WINDOWS = Charset.forName("windows-1250");

    @TempDir
    private Path folder;

    private List<SheetRow> read(byte[] bytes, SheetFormat format) throws Exception {
        Path file = Files.write(folder.resolve("table.csv"), bytes);
        List<SheetRow> rows = new ArrayList<>();
        try (SheetReader reader = new SheetReader(file, format)) {
            for (SheetRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
            assertThat(reader.header()).containsExactly("id", "nazwa");
        }
        return rows;
    }

    private List<SheetRow> read(String text) throws Exception {
        return read(text.getBytes(StandardCharsets.UTF_8), SheetFormat.USUAL);
    }

    private void refuses(String text, String code, long line) {
        refuses(text.getBytes(StandardCharsets.UTF_8), SheetFormat.USUAL, code, line);
    }

    private void refuses(byte[] bytes, SheetFormat format, String code, long line) {
        assertThatThrownBy(() -> read(bytes, format)).isInstanceOfSatisfying(SheetFaultException.class, fault -> {
            assertThat(fault.fault().code()).isEqualTo(code);
            assertThat(fault.line()).isEqualTo(line);
        });
    }

    @Test
    void a_mark_lines_in_cells_and_empty_lines_are_no_trouble() throws Exception {
        assertThat(read("\uFEFFid,nazwa\r\n1,\"Za\r\nżółć\"\r\n\r\n2,\"a \"\"b\"\", c\"\r\n"))
                .extracting(SheetRow::line, SheetRow::cells)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, List.of("1", "Za\r\nżółć")),
                        org.assertj.core.groups.Tuple.tuple(5L, List.of("2", "a \"b\", c")));
    }

    @Test
    void an_older_encoding_and_other_signs() throws Exception {
        SheetFormat format = new SheetFormat(WINDOWS, ';', '\'');
        assertThat(read("id;nazwa\n1;'Łódź; Śródmieście'\n".getBytes(WINDOWS), format))
                .extracting(SheetRow::cells)
                .containsExactly(List.of("1", "Łódź; Śródmieście"));
    }

    @Test
    void another_encoding_than_told_ends_the_reading_where_it_shows() {
        refuses("id,nazwa\n1,Krakow\n2,Łódź\n".getBytes(WINDOWS), SheetFormat.USUAL, "import.wrong-encoding", 3);
        String far = "id,nazwa\n" + "1,abcdefghij\n".repeat(20_000) + "2,Łódź\n";
        refuses(far.getBytes(WINDOWS), SheetFormat.USUAL, "import.wrong-encoding", 20_002);
    }

    @Test
    void quotes_left_open_or_out_of_place_end_the_reading() {
        refuses("id,nazwa\n1,a\n2,\"b\n3,c\n", "import.quote-unclosed", 3);
        refuses("id,nazwa\n1,\"a\n2,\"b\"\n3,c\n", "import.quote-misplaced", 2);
        refuses("id,nazwa\n1,\"" + "x".repeat(20 << 20) + "\n", "import.quote-unclosed", 2);
    }

    @Test
    void rows_of_another_length_and_endless_cells_are_faults_of_theirs_alone() throws Exception {
        List<SheetRow> rows = read("id,nazwa\n1\n2,b,c\n3," + "x".repeat(2 << 20) + "\n4,d\n");
        assertThat(rows)
                .extracting(row -> row.fault() == null ? "" : row.fault().code())
                .containsExactly("import.too-few-cells", "import.too-many-cells", "import.cell-too-long", "");
        assertThat(Objects.requireNonNull(rows.get(2).fault()).column()).isEqualTo("nazwa");
    }

    @Test
    void an_empty_file_has_no_columns() throws Exception {
        Path file = Files.writeString(folder.resolve("empty.csv"), "");
        try (SheetReader reader = new SheetReader(file, SheetFormat.USUAL)) {
            assertThat(reader.header()).isEmpty();
            assertThat(reader.next()).isNull();
        }
    }
}
