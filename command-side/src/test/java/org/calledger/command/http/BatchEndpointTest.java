package org.calledger.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.calledger.testing.Asking;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchEndpointTest {

    private static final String NDJSON = "application/x-ndjson";
    private static CommandServer server;

    private final String community = UUID.randomUUID().toString();

    @BeforeAll
    static void open() {
        server = new CommandServer("cal-ledger.batch.max-bytes=20000000");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void clear() {
        server.handling().whileDeciding(() -> {});
        server.handling().clear();
    }

    @Test
    void answers_a_line_for_each_line_in_their_order_and_one_bad_line_stops_no_other() {
        List<JsonNode> answers = send(
                register("k1"),
                need("k2", UUID.randomUUID().toString()),
                "{broken",
                "{\"command\": \"report-need\", \"key\": \"k3\", \"body\": {\"title\": 7}}",
                "",
                "{\"command\": \"report-need\", \"key\": \"k4\", \"body\": {}, \"more\": 1}",
                "{\"command\": \"report-wish\", \"body\": {}}",
                "{\"command\": \"report-need\", \"key\": \"\", \"body\": {}}",
                "[]",
                "{\"command\": \"report-need\", \"key\": \"long\", \"body\": \"" + "a".repeat(1 << 20) + "\"}",
                need("k5", UUID.randomUUID().toString()));
        assertThat(answers).map(answer -> answer.path("line").asInt()).containsExactly(1, 2, 3, 4, 6, 7, 8, 9, 10, 11);
        assertThat(answers)
                .map(answer -> answer.path("status").asInt())
                .containsExactly(201, 201, 400, 400, 400, 404, 400, 400, 413, 201);
        assertThat(answers)
                .map(answer -> answer.path("key").asString(""))
                .containsExactly("k1", "k2", "", "k3", "k4", "", "", "", "", "k5");
        assertThat(answers.get(1).at("/body/ids/needId").asString()).hasSize(36);
        assertThat(answers.get(3).at("/body/code").asString()).isEqualTo("request.malformed");
        assertThat(answers.get(3).at("/body/errors")).isNotEmpty();
        assertThat(server.handling().recorded()).hasSize(3);
        assertThat(server.handling().recorded().getFirst().metadata()).containsEntry("client", "batch");
    }

    @Test
    void a_line_waits_for_every_earlier_one_that_shares_an_id_and_for_no_other() throws Exception {
        CountDownLatch together = new CountDownLatch(4);
        List<String> lines = new ArrayList<>();
        lines.add(register(null));
        String[] needs = IntStream.range(0, 4)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toArray(String[]::new);
        for (String need : needs) {
            lines.add(need(null, need));
            lines.add(support(need));
            lines.add(support(need));
        }
        server.handling().whileDeciding(() -> LockSupport.parkNanos(20_000_000));
        assertThat(send(lines.toArray(String[]::new)))
                .hasSize(13)
                .allMatch(answer -> answer.path("status").asInt() == 201);
        server.handling().whileDeciding(() -> meet(together));
        assertThat(send(IntStream.range(0, 4).mapToObj(i -> support(needs[i])).toArray(String[]::new)))
                .hasSize(4)
                .allMatch(answer -> answer.path("status").asInt() == 201);
        assertThat(together.await(0, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void sent_again_it_records_nothing_and_answers_the_same() {
        String[] lines = {
            register("a"),
            need("b", UUID.randomUUID().toString()),
            need("b", UUID.randomUUID().toString())
        };
        List<JsonNode> first = send(lines);
        assertThat(first).map(answer -> answer.path("status").asInt()).containsExactly(201, 201, 422);
        assertThat(first.get(2).at("/body/code").asString()).isEqualTo("idempotency.key-reused");
        assertThat(send(lines)).isEqualTo(first);
        assertThat(server.handling().recorded()).hasSize(2);
    }

    @Test
    void who_may_not_is_told_line_by_line_and_nobody_at_once() {
        var analyst = server.as("analyst").post("/api/v1/commands", register("k"), "Content-Type", NDJSON);
        assertThat(analyst.statusCode()).isEqualTo(200);
        assertThat(analyst.body()).contains("\"status\":403").contains("access.denied");
        assertThat(Asking.asNobody(server.port())
                        .post("/api/v1/commands", register("k"), "Content-Type", NDJSON)
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.handling().recorded()).isEmpty();
    }

    @Test
    void answers_come_while_lines_are_still_to_be_sent() throws Exception {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            BufferedReader in = answers(socket);
            chunk(out, register(null));
            assertThat(nextAnswer(in)).contains("\"line\":1").contains("\"status\":201");
            chunk(out, need(null, UUID.randomUUID().toString()));
            assertThat(nextAnswer(in)).contains("\"line\":2").contains("\"status\":201");
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void twenty_thousand_lines_go_through_and_who_reads_late_loses_nothing() throws Exception {
        int many = 20_000;
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            Thread sending = Thread.ofVirtual().start(() -> sendMany(out, many));
            Thread.sleep(Duration.ofSeconds(2));
            BufferedReader in = answers(socket);
            for (int line = 1; line <= many; line++) {
                assertThat(nextAnswer(in)).startsWith("{\"line\":" + line + ",");
            }
            sending.join();
        }
    }

    @Test
    void lines_that_started_finish_when_the_client_is_gone() throws Exception {
        server.handling().whileDeciding(() -> LockSupport.parkNanos(300_000_000));
        try (Socket socket = connect()) {
            chunk(socket.getOutputStream(), register(null));
            chunk(socket.getOutputStream(), need(null, UUID.randomUUID().toString()));
            Thread.sleep(Duration.ofMillis(200));
        }
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (server.handling().recorded().size() < 2 && System.nanoTime() < until) {
            Thread.sleep(Duration.ofMillis(20));
        }
        assertThat(server.handling().recorded()).hasSize(2);
    }

    @Test
    void a_batch_beyond_the_setting_is_413() {
        String line = "{\"command\": \"x\", \"body\": \"" + "a".repeat(1_000_000) + "\"}\n";
        var declared = server.as("animator").post("/api/v1/commands", line.repeat(25), "Content-Type", NDJSON);
        assertThat(declared.statusCode()).isEqualTo(413);
        var chunked = server.as("animator").postStreamed("/api/v1/commands", line.repeat(25), "Content-Type", NDJSON);
        assertThat(chunked.statusCode()).isEqualTo(200);
        assertThat(chunked.body().lines().toList().getLast()).contains("\"status\":413");
        assertThat(chunked.body().lines().count()).isEqualTo(20);
    }

    private static void meet(CountDownLatch together) {
        together.countDown();
        try {
            assertThat(together.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    private void sendMany(OutputStream out, int many) {
        try {
            for (int i = 0; i < many; i++) {
                chunk(out, "{\"command\": \"report-wish\", \"key\": \"" + i + "\", \"body\": {}}");
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket("localhost", server.port());
        socket.setSoTimeout(30_000);
        String head = new String(
                        RawRequest.head("animator", server.password("animator"), "", NDJSON, 0),
                        StandardCharsets.US_ASCII)
                .replace("Content-Length: 0", "Transfer-Encoding: chunked");
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void chunk(OutputStream out, String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static BufferedReader answers(Socket socket) {
        return new BufferedReader(new InputStreamReader(new ChunkedAnswer(socket), StandardCharsets.UTF_8));
    }

    private static String nextAnswer(BufferedReader in) throws IOException {
        String line = in.readLine();
        return line == null ? "" : line;
    }

    private static List<JsonNode> send(String... lines) {
        var answer = server.as("animator").post("/api/v1/commands", String.join("\n", lines), "Content-Type", NDJSON);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(NDJSON);
        return answer.body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private String register(@Nullable String key) {
        return line(
                "register-community",
                key,
                "\"communityId\": \"" + community + "\", \"name\": \"Łany\", \"kind\": \"VILLAGE\"");
    }

    private String need(@Nullable String key, String need) {
        return line(
                "report-need",
                key,
                "\"communityId\": \"%s\", \"needId\": \"%s\", \"title\": \"Ławka\"".formatted(community, need));
    }

    private static String support(String need) {
        return line("support-need", null, "\"needId\": \"" + need + "\", \"headcount\": {\"total\": 2}");
    }

    private static String line(String command, @Nullable String key, String body) {
        return "{\"command\": \"" + command + "\", " + (key == null ? "" : "\"key\": \"" + key + "\", ") + "\"body\": {"
                + body + ", \"on\": \"2020\"}}";
    }
}
