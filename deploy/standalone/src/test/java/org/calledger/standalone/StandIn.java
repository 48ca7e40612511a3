package org.calledger.standalone;

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
import org.junit.jupiter.api.io.TempDir;

/** Something that answers like a ledger, and a command sent to it. */
@SuppressWarnings("NullAway.Init")
abstract class StandIn {
    @TempDir
    Path folder;

    final List<String> sent = new ArrayList<>();
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    String state = "";
    String answered = "";
    int status = 200;
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
        byte[] body = (post ? answered : state).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(post ? status : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    int run(String language, String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, "--data", folder.toString()));
        all.add("--url=http://localhost:" + server.getAddress().getPort());
        all.addAll(List.of(arguments));
        return CalLedger.commandLine(Words.in(language))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
