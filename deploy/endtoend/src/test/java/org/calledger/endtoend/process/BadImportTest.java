package org.calledger.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tables and mappings that nobody should send, to the packaged program: reported by row, or refused as a whole. */
@SuppressWarnings("NullAway.Init")
class BadImportTest {
    private static final String SEAM = "a-seam-that-no-table-holds";
    private static final String SOUND = "id,name,lat,lon,day\n1,Wólka,52,21,1.05.2009\n";
    private static final String MAPPING = """
            mapping: bad-%d
            source: {title: A book}
            files:
              towns.csv: {key: [id]}
            targets:
              - target: towns
                file: towns.csv
                command: register-community
                fields:
                  communityId: {id: town, of: [id]}
                  name: "{name}"
                  kind: VILLAGE
                  centre: {place: [lat, lon], box: {west: 14, south: 49, east: 24.2, north: 54.9}}
                  on: {column: day, as: date, pattern: [d.M.yyyy]}
            """;

    private static final AtomicInteger MAPPINGS = new AtomicInteger();

    @TempDir
    static Path home;

    private static Running running;
    private static Wire wire;

    @BeforeAll
    static void start() {
        Path data = home.resolve("data");
        running = Running.on(home, data);
        wire = new Wire(running.port, data);
    }

    @AfterEach
    void nothing_is_recorded() {
        String log = wire.get("auditor", "/api/v1/ledger/events").body();
        assertThat(log.contains("CommunityRegistered")).isFalse();
    }

    @AfterAll
    static void nothing_broke() throws IOException {
        assertThat(Client.nobody(running.port).isReady()).isTrue();
        String log = Files.readString(home.resolve("data/cal-ledger.log"), StandardCharsets.UTF_8);
        assertThat(log.lines().filter(line -> line.contains(" ERROR "))).isEmpty();
        running.close();
        assertThat(running.output()).doesNotContain("Exception").doesNotContain("\tat ");
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("evil"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "REFUSED  | 2,,import.quote-unclosed         | 1,`Wólka,52,21,1.05.2009",
                "FINISHED | 2,,import.too-few-cells          | 1,Wólka",
                "FINISHED | 2,,import.too-many-cells         | 1,Wólka,52,21,1.05.2009,more",
                "FINISHED | 2,id,import.key-missing          | ,Wólka,52,21,1.05.2009",
                "FINISHED | 2,name,request.malformed         | 1, ,52,21,1.05.2009",
                "FINISHED | 2,lat,import.coordinates-swapped | 1,Wólka,21,52,1.05.2009",
                "FINISHED | 2,lat,request.malformed          | 1,Wólka,200,21,1.05.2009",
                "FINISHED | 2,lat,import.number-malformed    | 1,Wólka,NaN,21,1.05.2009",
                "FINISHED | 2,lon,import.place-incomplete    | 1,Wólka,52,,1.05.2009",
                "FINISHED | 2,day,import.date-malformed      | 1,Wólka,52,21,30.02.2009",
                "FINISHED | 2,day,date.in-future             | 1,Wólka,52,21,1.05.2999"
            })
    void a_row_that_cannot_be_meant_is_reported_with_its_column_and_rule(String state, String report, String row)
            throws Exception {
        String table = "id,name,lat,lon,day\n" + row.replace('`', '"') + "\n";
        JsonNode status = outcome(send(sound(), "towns.csv", table.getBytes(StandardCharsets.UTF_8)));
        assertThat(status.path("state").asString()).isEqualTo(state);
        assertThat(status.path("refused").asInt()).isEqualTo(1);
        assertThat(problems(status)).contains("towns.csv," + report + ",");
    }

    @Test
    void bytes_of_another_encoding_end_the_import_where_they_show() throws Exception {
        byte[] table = SOUND.replace("\u00b3", "l").getBytes(Charset.forName("windows-1250"));
        JsonNode status = outcome(send(sound(), "towns.csv", table));
        assertThat(status.path("state").asString()).isEqualTo("REFUSED");
        assertThat(problems(status)).contains("towns.csv,2,,import.wrong-encoding,");
    }

    static Stream<Arguments> files() throws IOException {
        return Stream.of(
                Arguments.of("id,name,lat,lon\n1,a,52,21\n".getBytes(StandardCharsets.UTF_8), "import.column-missing"),
                Arguments.of(
                        "id,name,lat,lon,day,name\n1,a,52,21,1.05.2009,b\n".getBytes(StandardCharsets.UTF_8),
                        "import.column-ambiguous"),
                Arguments.of(
                        "id;name;lat;lon;day\n1;a;52;21;1.05.2009\n".getBytes(StandardCharsets.UTF_8),
                        "import.delimiter-wrong"),
                Arguments.of(new byte[0], "import.column-missing"),
                Arguments.of(new byte[5000], "import.column-missing"),
                Arguments.of(SOUND.getBytes(StandardCharsets.UTF_16), "import.wrong-encoding"),
                Arguments.of(bomb(), "import.wrong-encoding"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_that_is_no_such_table_is_refused_at_once_and_archives_are_not_unpacked(byte[] file, String code) {
        problem(send(sound(), "towns.csv", file), code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../evil.csv",
                "..\\..\\evil.csv",
                "/etc/evil",
                "towns.csv/../evil",
                ".",
                "..",
                "",
                "towns.csv\0",
                "TOWNS.CSV"
            })
    void a_file_by_another_name_goes_nowhere(String name) {
        problem(send(sound(), name, SOUND.getBytes(StandardCharsets.UTF_8)), "request.malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind: VILLAGE             | sort: VILLAGE",
                "file: towns.csv           | fiel: towns.csv",
                "command: register-commun  | command: drop-commun",
                "command: register-communi | command: start-imp",
                "mapping: bad              | mapping: ../bad",
                "source:                   | source: [",
                "key: [id]                 | key: [id], delimiter: `\\n`",
                "key: [id]                 | key: [id], delimiter: `;;`",
                "key: [id]                 | key: [id], encoding: klingon",
                "files:                    | towns: &a [*a]§files:",
                "mapping: bad              | mapping: again§mapping: bad"
            })
    void a_mapping_that_cannot_be_meant_says_where(String from, String to) {
        String mapping = sound().replace(from, to.replace('`', '"').replace('§', '\n'));
        assertThat(mapping).isNotEqualTo(sound());
        Wire.Answer answer = send(mapping, "towns.csv", SOUND.getBytes(StandardCharsets.UTF_8));
        problem(answer, "import.mapping-invalid");
        assertThat(answer.body()).contains("\"pointer\":");
    }

    @Test
    void a_body_that_is_no_form_or_a_parameter_misspelt_imports_nothing() {
        byte[] form = form(sound(), "towns.csv", SOUND.getBytes(StandardCharsets.UTF_8));
        byte[] cut = java.util.Arrays.copyOf(form, form.length - 40);
        String multipart = "Accept-Language: en\nContent-Type: multipart/form-data";
        problem(post("", multipart + "; boundary=" + SEAM, cut), "request.malformed");
        problem(post("", multipart, form), "request.malformed");
        problem(post("", multipart + "; boundary=" + SEAM, "?".getBytes(StandardCharsets.UTF_8)), "request.parameter");
        problem(post("?dryrun=true", multipart + "; boundary=" + SEAM, form), "request.parameter");
        problem(post("?dryRun=maybe", multipart + "; boundary=" + SEAM, form), "request.parameter");
        assertThat(post("", "Content-Type: application/json", form).status()).isEqualTo(415);
    }

    private static String sound() {
        return MAPPING.formatted(MAPPINGS.incrementAndGet());
    }

    private static Wire.Answer send(String mapping, String name, byte[] file) {
        String headers = "Accept-Language: en\nContent-Type: multipart/form-data; boundary=" + SEAM;
        return post("", headers, form(mapping, name, file));
    }

    private static Wire.Answer post(String query, String headers, byte[] body) {
        return wire.send("animator", "POST /api/v1/imports" + query, headers, body);
    }

    private static byte[] form(String mapping, String name, byte[] file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "mapping.yaml", mapping.getBytes(StandardCharsets.UTF_8));
        part(form, name, file);
        form.writeBytes(("--" + SEAM + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private static void part(ByteArrayOutputStream form, String name, byte[] content) {
        form.writeBytes(
                ("--" + SEAM + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode outcome(Wire.Answer begun) throws InterruptedException {
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        String address =
                "/api/v1/imports/" + Client.json(chunk(begun.body())).path("id").asString();
        for (int i = 0; i < 600; i++) {
            JsonNode status = Client.json(chunk(wire.get("animator", address).body()));
            if (status.path("state").asString().matches("REFUSED|FINISHED")) {
                return status;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the import does not end");
    }

    private static String problems(JsonNode status) {
        return wire.get("animator", "/api/v1/imports/" + status.path("id").asString() + "/problems")
                .body();
    }

    /** The JSON alone, of an answer that came in one chunk. */
    private static String chunk(String body) {
        return body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
    }

    private static void problem(Wire.Answer answer, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.isProblem()).as(answer.head()).isTrue();
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").doesNotContain("Exception");
    }

    /** A hundred megabytes in a hundred kilobytes. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("towns.csv");
            // Between 1:16 and 1:31 in the morning the hour is a line feed, and then the header is what comes before it
            entry.setTimeLocal(LocalDateTime.of(2020, 1, 1, 12, 0));
            zip.putNextEntry(entry);
            for (int i = 0; i < 100; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return bytes.toByteArray();
    }
}
