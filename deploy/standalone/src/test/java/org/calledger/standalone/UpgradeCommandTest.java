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
class UpgradeCommandTest {
    private static final String NEW = "{\"name\": \"12@nowy\", \"format\": 3}";
    private static final String OLD = "{\"name\": \"7@stary\", \"format\": 2}";

    @TempDir
    private Path folder;

    private final List<String> sent = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String state = "";
    private String raised = "";
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
        byte[] body = (post ? raised : state).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(post ? status : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String state(int format, String nodes) {
        return "{\"format\": " + format + ", \"newest\": 3, \"nodes\": [" + nodes + "]}";
    }

    private int run(String language, String... arguments) {
        List<String> all = new ArrayList<>(List.of("upgrade", "--data", folder.toString()));
        all.add("--url=http://localhost:" + server.getAddress().getPort());
        all.addAll(List.of(arguments));
        return CalLedger.commandLine(Words.in(language))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void it_only_tells_unless_told_to_finish() {
        state = state(2, NEW);
        assertThat(run("en")).isZero();
        assertThat(out.toString()).contains("format 2").contains("format 3").contains("--finish");
        assertThat(sent).containsExactly("GET /api/v1/upgrade");
    }

    @Test
    void it_finishes_when_every_node_is_of_this_release() {
        state = state(2, NEW);
        raised = state(3, NEW);
        assertThat(run("pl", "--finish")).isZero();
        assertThat(out.toString()).contains("w formacie 3");
        assertThat(sent).containsExactly("GET /api/v1/upgrade", "POST /api/v1/upgrade");
    }

    @Test
    void an_older_node_is_named_and_nothing_is_asked_for() {
        state = state(2, NEW + "," + OLD);
        assertThat(run("en", "--finish")).isEqualTo(1);
        assertThat(out.toString()).contains("7@stary").doesNotContain("12@nowy");
        assertThat(sent).containsExactly("GET /api/v1/upgrade");
    }

    @Test
    void one_that_joined_meanwhile_is_the_ledgers_own_refusal() {
        state = state(2, NEW);
        status = 409;
        raised = "{\"code\": \"ledger.older-node-alive\"}";
        assertThat(run("en", "--finish")).isEqualTo(1);
        assertThat(err.toString()).contains("ledger.older-node-alive");
    }

    @Test
    void scripts_get_the_state_itself() {
        state = state(3, NEW);
        raised = state;
        assertThat(run("en", "--finish", "--json")).isZero();
        assertThat(out.toString()).contains("\"format\":3");
    }
}
