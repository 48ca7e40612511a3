package org.calledger.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the command sends, says and ends with. */
class ImportCommandTest {
    private static final String COUNTS =
            "\"rowsRead\":3,\"accepted\":2,\"present\":0,\"expected\":3,\"ratePerSecond\":1.0";

    @TempDir
    private Path folder;

    private final Queue<String> answers = new ArrayDeque<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;
    private String sent = "";
    private String asked = "";
    private int status = 202;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Files.writeString(folder.resolve("mapping.yaml"), "files: {towns.csv: {}, streets.csv: {}}");
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/towns.csv"), "id,name\n1,Łódź\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().toString();
        String answer;
        if (exchange.getRequestMethod().equals("POST")) {
            sent = new String(body, StandardCharsets.UTF_8);
            asked = path + " " + exchange.getRequestHeaders().getFirst("Authorization");
            answer = answers.remove();
        } else if (path.endsWith("/problems")) {
            answer = "file,line,column,code,message\r\ntowns.csv,3,name,need.unknown,\"Nie, ma\"\r\n";
        } else {
            answer = answers.remove();
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? status : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int run(String... arguments) {
        CommandLine line = ImportCommand.line(Locale.ENGLISH, new Here())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    @CommandLine.Command
    private final class Here implements Destination {
        @Override
        public URI url() {
            return URI.create("http://localhost:" + server.getAddress().getPort());
        }

        @Override
        public Login login(String usual) {
            return new Login(usual, "secret");
        }
    }

    private static String state(String state, int refused) {
        return "{\"id\":\"7\",\"state\":\"" + state + "\"," + COUNTS + ",\"refused\":" + refused + "}";
    }

    @Test
    void everything_went_in() {
        answers.addAll(List.of(state("CHECKING", 0), state("RUNNING", 0), state("FINISHED", 0)));
        assertThat(run(folder.toString())).isZero();
        assertThat(asked).isEqualTo("/api/v1/imports Basic YW5pbWF0b3I6c2VjcmV0");
        assertThat(sent).contains("filename=\"mapping.yaml\"", "filename=\"towns.csv\"", "id,name\n1,Łódź\n");
        assertThat(out.toString()).contains("Finished.", "Commands recorded: 2");
    }

    @Test
    void refused_rows_are_shown_and_end_with_one() {
        answers.addAll(List.of(state("RUNNING", 1), state("FINISHED", 1)));
        assertThat(run(folder.toString(), "--dry-run")).isEqualTo(1);
        assertThat(asked).startsWith("/api/v1/imports?dryRun=true ");
        assertThat(out.toString())
                .contains("towns.csv:3 name need.unknown: Nie, ma", "/api/v1/imports/7/problems")
                .contains("Only checked, nothing recorded.")
                .containsOnlyOnce("Finished.");
    }

    @Test
    void scripts_get_json_alone() {
        answers.addAll(List.of(state("RUNNING", 0), state("FINISHED", 0)));
        assertThat(run(folder.toString(), "--json")).isZero();
        assertThat(out.toString().strip()).startsWith("{").endsWith("}").contains("\"state\":\"FINISHED\"");
    }

    @Test
    void a_problem_is_said_in_words() {
        status = 400;
        answers.add(
                "{\"code\":\"import.file-missing\",\"title\":\"A file is missing\",\"detail\":\"It asks for streets.csv.\"}");
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("import.file-missing: A file is missing. It asks for streets.csv.");
    }

    @Test
    void nobody_there_is_a_failure() {
        server.stop(0);
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("Nobody answers at");
    }

    @Test
    void a_folder_or_a_mapping_that_is_not_there_is_wrong_use() throws IOException {
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(2);
        Files.delete(folder.resolve("mapping.yaml"));
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("This is no folder", "There is no mapping")
                .doesNotContain("Exception");
    }
}
