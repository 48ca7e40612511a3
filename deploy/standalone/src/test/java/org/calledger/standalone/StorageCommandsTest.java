package org.calledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command sends, says and ends with. */
class StorageCommandsTest {
    private static final String SIZE = "{\"events\": 2000, \"givenBytes\": 500000, \"totalBytes\": 1200000,"
            + " \"bytesPerEvent\": 600.0, \"ratio\": 2.4, \"parts\": [{\"name\": \"event_log\", \"index\": false,"
            + " \"bytes\": 900000, \"bytesPerEvent\": 450.0}, {\"name\": \"event_tag_pk\", \"index\": true,"
            + " \"bytes\": 300000, \"bytesPerEvent\": 150.0}]}";

    @TempDir
    private Path folder;

    private final List<String> sent = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String state = "";
    private String begun = "";
    private int status = 200;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("first-accounts.txt"), "admin sekret\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean post = exchange.getRequestMethod().equals("POST");
        sent.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        byte[] body = (post ? begun : state).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(post ? status : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private int run(String language, String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, "--data", folder.toString()));
        all.add("--url=http://localhost:" + server.getAddress().getPort());
        all.addAll(List.of(arguments));
        return CalLedger.commandLine(Words.in(language))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private static String splitting(String state, String failure) {
        return "{\"state\": \"" + state + "\", \"from\": 2000001, \"millis\": 1500, \"failure\": " + failure + "}";
    }

    @Test
    void the_size_is_told_by_table_and_index() {
        state = SIZE;
        assertThat(run("en", "size")).isZero();
        assertThat(out.toString())
                .contains("2,000 events", "600.0 an event", "2.40 times")
                .contains("table event_log: 900,000 bytes")
                .contains("index event_tag_pk: 300,000 bytes, 150.0");
        assertThat(sent).containsExactly("GET /api/v1/storage");
    }

    @Test
    void a_script_gets_the_size_itself_and_poles_get_polish() {
        state = SIZE;
        assertThat(run("pl", "size", "--json")).isZero();
        assertThat(out.toString()).contains("\"totalBytes\":1200000");
        assertThat(run("pl", "size")).isZero();
        assertThat(out.toString()).contains("indeks event_tag_pk").contains("na zdarzenie");
    }

    @Test
    void a_split_is_waited_for() {
        begun = splitting("RUNNING", "null");
        state = splitting("DONE", "null");
        status = 202;
        assertThat(run("en", "partition", "--from", "2000001")).isZero();
        assertThat(out.toString()).contains("position 2000001").contains("1.5 s");
        assertThat(sent)
                .containsExactly("POST /api/v1/storage/partitions?from=2000001", "GET /api/v1/storage/partitions");
    }

    @Test
    void one_that_fails_says_why() {
        begun = splitting("FAILED", "\"lock timeout\"");
        status = 202;
        assertThat(run("pl", "partition")).isEqualTo(1);
        assertThat(out.toString()).contains("nie została podzielona").contains("lock timeout");
        assertThat(sent).containsExactly("POST /api/v1/storage/partitions");
    }

    @Test
    void a_position_that_is_none_is_wrong_use() {
        assertThat(run("en", "partition", "--from", "dużo")).isEqualTo(2);
        assertThat(sent).isEmpty();
    }
}
