package org.calledger.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.calledger.command.CommandSide;
import org.calledger.ledger.LedgerException;
import org.calledger.testing.Asking;
import org.calledger.testing.RouteWalk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsEndpointTest {

    private static final String JSON = "application/json";
    private static final String COMMUNITY = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static CommandServer server;

    @BeforeAll
    static void open() {
        server = new CommandServer();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void oneCommunity() {
        server.handling().breaks(null);
        server.handling().whileDeciding(() -> {});
        server.handling().clear();
        assertThat(send("register-community", community(COMMUNITY)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void says_where_it_stands_and_which_ids_were_made() {
        var answer = send("report-need", need("Ławka w cieniu 🌳"));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Ledger-Position")).hasValue("2");
        JsonNode body = read(answer);
        assertThat(body.at("/position").asLong()).isEqualTo(2);
        assertThat(body.at("/events/0/type").asString()).isEqualTo("need.NeedReported");
        assertThat(body.at("/events/0/position").asLong()).isEqualTo(2);
        assertThat(body.at("/events/0/eventId").asString()).hasSize(36);
        assertThat(body.at("/ids/needId").asString()).matches("[0-9a-f-]{14}7[0-9a-f-]{21}");
        assertThat(body.at("/warnings").isArray()).isTrue();
        assertThat(server.handling().recorded().getLast().metadata())
                .containsEntry("client", "http")
                .containsEntry("command", "report-need");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"colour\": \"red\" | /colour",
                "\"title\": 7 | /title",
                "\"title\": null | /title",
                "\"on\": \"2025-02-30\" | /on",
                "\"on\": \"soon\" | /on",
                "\"communityId\": \"x\" | /communityId",
                "\"place\": {\"latitude\": 200, \"longitude\": 21} | /place/latitude",
                "\"place\": {\"latitude\": \"52\", \"longitude\": 21} | /place/latitude",
                "\"voicedBy\": {\"total\": 1, \"cells\": [{\"count\": 2}]} | /voicedBy",
                "\"title\": \"a\\u0000b\" | /title",
                "\"title\": \"\\ud800\" | /title",
                "\"description\": \"\\u0007\" | /description",
            })
    void what_the_schema_refuses_is_400_with_its_place(String member, String pointer) {
        var answer = send("report-need", needBut(member));
        assertProblem(answer, 400, "request.malformed");
        assertThat(read(answer).at("/errors"))
                .anySatisfy(
                        error -> assertThat(error.path("pointer").asString()).isEqualTo(pointer));
        assertNothingRecorded();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\": |",
                "|",
                "[] |",
                "null |",
                "{} {} |",
                "{\"on\": \"2020\", \"on\": \"2021\"} |",
                "nonsense |"
            })
    void what_is_no_json_object_is_400(String body) {
        assertProblem(send("report-need", body == null ? "" : body), 400, "request.malformed");
        assertNothingRecorded();
    }

    @Test
    void broken_bytes_and_bottomless_nesting_are_400() throws Exception {
        byte[] invalid =
                need("x").replace("\"x\"", "\"\u00ff\"").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(raw(invalid)).startsWith("HTTP/1.1 400").contains("UTF-8");
        byte[] surrogate = new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
        assertThat(raw(surrogate)).startsWith("HTTP/1.1 400").contains("UTF-8");
        assertProblem(send("report-need", "[".repeat(100_000)), 400, "request.malformed");
        assertProblem(send("report-need", "{\"on\": 1e999999999}"), 400, "request.malformed");
        assertNothingRecorded();
    }

    @Test
    void two_mebibytes_are_too_large_also_in_chunks() {
        String huge = need("a".repeat(2 << 20));
        assertProblem(send("report-need", huge), 413, "request.too-large");
        assertProblem(chunked(huge), 413, "request.too-large");
        assertProblem(send("report-need", need("a".repeat(500_000))), 400, "request.malformed");
        assertNothingRecorded();
    }

    @Test
    void what_the_ledger_must_know_is_422_with_the_rule() {
        var future = send("report-need", need("Ławka").replace("2020", "2026-11-23"));
        assertProblem(future, 422, "date.in-future");
        assertThat(read(future).at("/errors/0/pointer").asString()).isEqualTo("/on");
        var unknown = send("report-need", need("Ławka").replace(COMMUNITY, "01890a5d-ac96-774b-bcce-b302099a8058"));
        assertProblem(unknown, 422, "community.unknown");
        assertNothingRecorded();
    }

    @Test
    void unknown_commands_wrong_methods_and_formats_have_their_status() {
        assertProblem(send("report-wish", "{}"), 404, "command.unknown");
        assertProblem(animator().get("/api/v1/commands/report-need"), 405, "request.method-not-allowed");
        assertProblem(
                animator().post("/api/v1/commands/report-need", "a", "Content-Type", "text/plain"),
                415,
                "request.unsupported-media-type");
        assertProblem(
                animator().post("/api/v1/commands", "{}", "Content-Type", JSON), 415, "request.unsupported-media-type");
        assertProblem(
                animator().post("/api/v1/commands/report-need", "{}", "Content-Type", JSON, "Accept", "text/csv"),
                406,
                "request.not-acceptable");
    }

    @Test
    void nobody_and_the_wrong_role_record_nothing() {
        assertProblem(
                Asking.asNobody(server.port()).post("/api/v1/commands/report-need", need("x"), "Content-Type", JSON),
                401,
                "access.unauthenticated");
        var analyst = server.as("analyst").post("/api/v1/commands/report-need", need("x"), "Content-Type", JSON);
        assertProblem(analyst, 403, "access.denied");
        assertThat(analyst.body()).contains("animator");
        assertNothingRecorded();
        RouteWalk walk = new RouteWalk(server.application(), server.port());
        assertThat(walk.routes()).contains(new RouteWalk.Route("POST", "/api/v1/commands"));
        assertThat(walk.lettingInNobody()).isEmpty();
        assertThat(walk.lettingInWrongRoles()).isEmpty();
    }

    @Test
    void a_key_records_once_bare_or_quoted() {
        var first = send("report-need", need("Ławka"), "Idempotency-Key", "k 1");
        var again = send("report-need", need("Ławka"), "Idempotency-Key", "\"k 1\"");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Ledger-Position"))
                .isEqualTo(first.headers().firstValue("Ledger-Position"));
        assertProblem(send("report-need", need("Inna"), "Idempotency-Key", "k 1"), 422, "idempotency.key-reused");
        assertThat(server.handling().recorded()).hasSize(2);
        for (String bad : List.of("", "\"\"", "a".repeat(201))) {
            assertProblem(send("report-need", need("x"), "Idempotency-Key", bad), 400, "request.parameter");
        }
        assertProblem(
                send("report-need", need("x"), "Idempotency-Key", "a", "Idempotency-Key", "b"),
                400,
                "request.parameter");
    }

    @Test
    void twins_in_flight_get_one_answer() throws Exception {
        server.handling().whileDeciding(() -> LockSupport.parkNanos(30_000_000));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> twins = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> send("report-need", need("Ławka"), "Idempotency-Key", "twin")))
                    .toList();
            String body = twins.getFirst().get().body();
            for (var twin : twins) {
                assertThat(twin.get().statusCode()).isEqualTo(201);
                assertThat(twin.get().body()).isEqualTo(body);
            }
        }
        assertThat(server.handling().recorded()).hasSize(2);
    }

    @Test
    void says_when_the_ledger_is_away() {
        server.handling().breaks(new LedgerException.Unavailable("no way to 10.0.0.7", null));
        var away = send("report-need", need("x"));
        assertProblem(away, 503, "ledger.unavailable");
        assertThat(away.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(away.body()).doesNotContain("10.0.0.7");
        server.handling().breaks(new LedgerException.OutcomeUnknown("lost", null));
        var unknown = send("report-need", need("x"), "Idempotency-Key", "klucz-7");
        assertProblem(unknown, 503, "ledger.outcome-unknown");
        assertThat(unknown.body()).contains("klucz-7");
        server.handling().breaks(new LedgerException.Rejected("inside"));
        var broken = send("report-need", need("x"));
        assertProblem(broken, 500, "internal.error");
        assertThat(broken.body()).doesNotContain("inside");
    }

    @Test
    void the_catalogue_lists_every_command_with_title_roles_and_schema() {
        JsonNode items = read(animator().get("/api/v1/commands", "Accept-Language", "en"))
                .at("/items");
        long outside = CommandSide.SLICES.stream()
                .filter(slice -> !slice.roles().isEmpty())
                .count();
        assertThat(items.size()).isEqualTo((int) outside);
        assertThat(items).anySatisfy(item -> {
            assertThat(item.path("name").asString()).isEqualTo("report-need");
            assertThat(item.path("title").asString()).isEqualTo("Report a need");
            assertThat(item.path("roles").toString()).isEqualTo("[\"animator\",\"coordinator\"]");
            assertThat(item.at("/schema/properties/on/format").asString()).isEqualTo("partial-date");
        });
    }

    private static Asking animator() {
        return server.as("animator");
    }

    private static HttpResponse<String> send(String command, String body, String... headers) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("Content-Type", JSON), java.util.Arrays.stream(headers))
                .toArray(String[]::new);
        return animator().post("/api/v1/commands/" + command, body, all);
    }

    private static HttpResponse<String> chunked(String body) {
        return animator().postStreamed("/api/v1/commands/report-need", body, "Content-Type", JSON);
    }

    private static String raw(byte[] body) throws Exception {
        return RawRequest.post(server.port(), "animator", server.password("animator"), body);
    }

    private static String community(String id) {
        return "{\"communityId\": \"%s\", \"name\": \"Łany\", \"kind\": \"VILLAGE\", \"on\": \"1999\"}".formatted(id);
    }

    private static String need(String title) {
        return "{\"communityId\": \"%s\", \"title\": \"%s\", \"on\": \"2020\"}".formatted(COMMUNITY, title);
    }

    private static String needBut(String member) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("\"communityId\"", "\"" + COMMUNITY + "\"");
        members.put("\"title\"", "\"Ławka\"");
        members.put("\"on\"", "\"2020\"");
        members.put(member.substring(0, member.indexOf(':')), member.substring(member.indexOf(':') + 1));
        return members.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void assertNothingRecorded() {
        assertThat(server.handling().recorded()).hasSize(1);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode body = read(answer);
        assertThat(body.path("type").asString()).isEqualTo("/problems/" + code);
        assertThat(body.path("code").asString()).isEqualTo(code);
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("title").asString()).isNotBlank();
        assertThat(body.path("detail").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
    }
}
