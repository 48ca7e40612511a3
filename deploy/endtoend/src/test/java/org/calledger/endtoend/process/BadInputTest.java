package org.calledger.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.calledger.testing.Asking;
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

/** What nobody should send, to the packaged program: each has its problem, nothing is recorded, nothing breaks. */
@SuppressWarnings("NullAway.Init")
class BadInputTest {
    private static final String ID = "00000000-0000-7000-8000-000000000000";
    private static final String JSON = "Content-Type: application/json\nAccept-Language: en";

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
        assertThat(wire.get("admin", "/api/v1/projections").body()).contains("\"head\":0");
    }

    @AfterAll
    static void nothing_broke() throws IOException {
        assertThat(Client.nobody(running.port).isReady()).isTrue();
        String log = Files.readString(home.resolve("data/cal-ledger.log"), StandardCharsets.UTF_8);
        assertThat(log.lines().filter(line -> line.contains(" ERROR "))).isEmpty();
        running.close();
        assertThat(running.output()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                body("{\"colour\": 1, %s}", 400, "request.malformed", "/colour"),
                body("{\"name\": 5, %s}", 400, "request.malformed", "/name"),
                body("{\"name\": null, %s}", 400, "request.malformed", "/name"),
                body("{\"name\": \"\", %s}", 400, "request.malformed", "/name"),
                body("{\"name\": \" \\u00a0\\u200b \", %s}", 400, "request.malformed", "/name"),
                body("{\"name\": \"a\\u0000b\", %s}", 400, "request.malformed", "/name"),
                body("{\"name\": \"a\\u0007b\", %s}", 400, "request.malformed", "/name"),
                body("{\"name\": \"a\\nb\", %s}", 400, "request.malformed", "/name"),
                body("{\"name\": \"a\\ud800b\", %s}", 400, "request.malformed", "/name"),
                body("{\"name\": \"a\0b\", %s}", 400, "request.malformed", ""),
                body("{\"name\": \"a\", \"name\": \"b\", %s}", 400, "request.malformed", ""),
                body("{\"name\": \"" + "ż".repeat(201) + "\", %s}", 400, "request.malformed", "/name"),
                body("{\"name\": \"" + "x".repeat(2 << 20) + "\", %s}", 413, "request.too-large", ""),
                body(
                        "{\"name\": \"a\", \"centre\": {\"latitude\": 200, \"longitude\": 1}, %s}",
                        400, "request.malformed", "/centre/latitude"),
                body(
                        "{\"name\": \"a\", \"centre\": {\"latitude\": NaN, \"longitude\": 1}, %s}",
                        400, "request.malformed", ""),
                body(
                        "{\"name\": \"a\", \"centre\": {\"latitude\": 1e999999999, \"longitude\": 1}, %s}",
                        400, "request.malformed", "/centre/latitude"),
                body("{\"name\": \"a\", \"parentId\": \"1\", %s}", 400, "request.malformed", "/parentId"),
                body(
                        "{\"name\": \"a\", \"parentId\": \"" + ID + "\", %s}",
                        422,
                        "community.parent-unknown",
                        "/parentId"),
                body(
                        "{\"name\": \"a\", \"kind\": \"VILLAGE\", \"on\": \"2025-02-30\"}",
                        400,
                        "request.malformed",
                        "/on"),
                body("{\"name\": \"a\", \"kind\": \"VILLAGE\", \"on\": \"2999-01-01\"}", 422, "date.in-future", "/on"),
                body("{\"name\": \"a\", \"kind\": \"KINGDOM\", \"on\": \"2000\"}", 400, "request.malformed", "/kind"),
                body("{\"name\":", 400, "request.malformed", ""),
                body("{\"name\": \"a\", %s} {}", 400, "request.malformed", ""),
                body("", 400, "request.malformed", ""),
                body("[]", 400, "request.malformed", ""),
                body("\"name\"", 400, "request.malformed", ""),
                body("[".repeat(300_000), 400, "request.malformed", ""),
                body("{\"a\":".repeat(100_000), 400, "request.malformed", ""));
    }

    private static Arguments body(String json, int status, String code, String pointer) {
        return Arguments.of(json.replace("%s", "\"kind\": \"VILLAGE\", \"on\": \"2000\""), status, code, pointer);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_command_that_cannot_be_meant_is_refused_where_it_is_wrong(
            String json, int status, String code, String pointer) {
        Wire.Answer answer = command(JSON, json.getBytes(StandardCharsets.UTF_8));
        problem(answer, status, code);
        if (!pointer.isEmpty()) {
            assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\"");
        }
    }

    @Test
    void other_formats_and_encodings_are_refused() throws IOException {
        String sound = "{\"name\": \"Łąka\", \"kind\": \"VILLAGE\", \"on\": \"2000\"}";
        byte[] bytes = sound.getBytes(StandardCharsets.UTF_8);
        problem(command("Content-Type: text/xml", bytes), 415, "request.unsupported-media-type");
        problem(command("X-Nothing: said", bytes), 415, "request.unsupported-media-type");
        problem(command(JSON + "\nAccept: text/xml", bytes), 406, "request.not-acceptable");
        problem(command(JSON + "\nContent-Encoding: gzip", gzip(bytes)), 400, "request.malformed");
        problem(command(JSON, sound.getBytes(StandardCharsets.UTF_16LE)), 400, "request.malformed");
        problem(
                command(JSON, "{\"name\": \"\u00b3\"}".getBytes(StandardCharsets.ISO_8859_1)),
                400,
                "request.malformed");
        problem(command(JSON + "\nIdempotency-Key: " + "k".repeat(201), bytes), 400, "request.parameter");
        problem(command(JSON + "\nIdempotency-Key: a\tb", bytes), 400, "request.parameter");
    }

    @Test
    void a_batch_says_line_by_line_what_is_wrong() {
        byte[] lines = ("x\n\0\n{\"command\": \"nothing\", \"body\": {}}\n[]\n{\"command\": \"register-community\","
                        + " \"body\": {\"name\": \"" + "x".repeat(2 << 20) + "\"}}\n"
                        + "{\"command\": \"register-community\", \"body\": {\"name\": 5}}\n")
                .getBytes(StandardCharsets.UTF_8);
        Wire.Answer answer =
                wire.send("animator", "POST /api/v1/commands", "Content-Type: application/x-ndjson", lines);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().lines().filter(line -> line.contains("\"status\":")))
                .hasSize(6)
                .noneMatch(line -> line.contains("\"status\":20"));
        assertThat(answer.body()).contains("command.unknown", "request.too-large", "/name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "needs?asOf=x",
                "needs?asOf=-1",
                "needs?asOf=99999999999999999999",
                "needs?asOf=2025-02-30",
                "needs?asOf=2025-01-01T00:00:00",
                "needs?asOf=1",
                "needs?asOf=%00",
                "needs?on=2020-13-01",
                "needs?from=2025-13",
                "needs?to=%F0%9F%98%80",
                "needs?from=2021&to=2020",
                "needs?limit=-1",
                "needs?limit=0",
                "needs?limit=1001",
                "needs?limit=99999999999",
                "needs?limit=1.5",
                "needs?limit=5&limit=6",
                "needs?count=yes",
                "needs?cursor=xx",
                "needs?cursor=MC4wLjA",
                "needs?community=%00",
                "needs?community=x",
                "needs?category=trees",
                "needs?foo=1",
                "needs?=5",
                "needs?%ff=1",
                "needs?community=%zz",
                "needs-map?bbox=NaN,1,2,3",
                "needs-map?bbox=1,2,3",
                "needs-map?bbox=1,2,3,Infinity",
                "needs-map?bbox=1d,1,2,3",
                "needs-map?bbox=2,1,1,2",
                "needs-map?bbox=1,91,2,95",
                "needs-map?zoom=1e1",
                "participation",
                "participation?measures=love",
                "participation?measures=events&month=2020-13",
                "participation?measures=events&week=2020-W99",
                "participation?measures=events&groupBy=moon",
                "participation/explain?measure=events,needs",
                "history?kind=WAR",
                "needs/x"
            })
    void a_query_that_cannot_be_asked_names_its_parameter(String query) {
        problem(wire.get("analyst", "/api/v1/" + query), 400, "request.parameter");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/nothing, 404, request.not-found",
        "GET /api/v1/needs/" + ID + ", 404, request.not-found",
        "POST /api/v1/commands/nothing, 404, command.unknown",
        "GET /api/v1/commands/register-community, 405, request.method-not-allowed",
        "PUT /api/v1/needs, 405, request.method-not-allowed",
        "TRACE /api/v1/needs, 405, request.method-not-allowed",
        "CONNECT /api/v1/needs, 405, request.method-not-allowed",
        "NONSENSE /api/v1/needs, 400, request.malformed",
        "get /api/v1/needs, 400, request.malformed",
        "GET /api/v1/needs/%00, 400, request.malformed",
        "GET /api/v1/needs/%E0%A4%A, 400, request.malformed",
        "GET /api/v1/needs/..%2f.., 400, request.malformed",
        "GET /api/v1/needs?a[b]=1, 400, request.malformed",
        "GET /api/v1//needs, 400, request.malformed",
        "GET /api/v1/imports/..%5c, 400, request.malformed"
    })
    void an_address_or_method_that_is_none_has_its_problem(String line, int status, String code) {
        problem(wire.send("animator", line, JSON, "{}".getBytes(StandardCharsets.UTF_8)), status, code);
    }

    @Test
    void endless_addresses_and_headers_are_refused_before_they_are_read() {
        problem(wire.get("analyst", "/api/v1/needs?x=" + "a".repeat(100_000)), 400, "request.malformed");
        Wire.Answer header = wire.send("analyst", "GET /api/v1/needs", "X-Long: " + "a".repeat(100_000), new byte[0]);
        problem(header, 400, "request.malformed");
        assertThat(wire.send("", "HEAD /", "", new byte[0]).status()).isEqualTo(200);
        assertThat(wire.send("", "OPTIONS /api/v1/needs", "", new byte[0]).status())
                .isEqualTo(401);
        problem(
                wire.send("analyst", "GET /api/v1/needs", "Ledger-Min-Position: x", new byte[0]),
                400,
                "request.parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/map?community=x",
                "/map?status=x",
                "/map?cursor=x",
                "/participation?from=x",
                "/participation?from=99999",
                "/participation?measure=love",
                "/participation/explain",
                "/participation/explain?measure=events&cursor=x",
                "/timeline?cursor=x",
                "/timeline?institution=x",
                "/needs/x",
                "/needs/" + ID,
                "/nothing",
                "/map?community=%25zz&lang=en",
                "/map?cursor=%00"
            })
    void a_page_that_there_is_not_says_so_as_a_page(String path) {
        var answer = Asking.asNobody(running.port)
                .loggedIn("analyst", Client.password(home.resolve("data"), "analyst"))
                .get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 404);
        assertThat(answer.body()).contains("<h1>", "</html>").doesNotContain("Exception");
    }

    private static Wire.Answer command(String headers, byte[] body) {
        return wire.send("animator", "POST /api/v1/commands/register-community", headers, body);
    }

    private static void problem(Wire.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.isProblem()).as(answer.head()).isTrue();
        assertThat(answer.body())
                .contains("\"code\":\"" + code + "\"", "\"status\":" + status, "\"title\":", "\"detail\":")
                .doesNotContain("Exception")
                .doesNotContain("\\tat ");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
