package org.calledger.endtoend.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP, as an account that the first start made. */
record Door(Map<String, String> passwords) {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Reads what the node that started first has written down. */
    static Door of(Path folder) throws IOException {
        Map<String, String> passwords = new ConcurrentHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("first-accounts.txt"), StandardCharsets.UTF_8)) {
            String[] words = line.split(" ", 2);
            passwords.put(words[0], words[1]);
        }
        return new Door(passwords);
    }

    static boolean isReady(int port) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(PATIENCE)
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends a command; an answer that never came has the status 0. */
    Answer send(int port, Command command) {
        HttpRequest.Builder request = request(port, "animator", "/api/v1/commands/" + command.name())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Request-Id", command.requestId())
                .POST(BodyPublishers.ofString(command.body()));
        if (command.key() != null) {
            request.header("Idempotency-Key", command.key());
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException lost) {
            return new Answer(0, lost.toString());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** A command that nothing may come in the way of. */
    JsonNode recorded(int port, String name, String body) {
        Answer answer = send(port, new Command(name, body, "town", null));
        if (!answer.isRecorded()) {
            throw new AssertionError(name + ": " + answer);
        }
        return answer.json();
    }

    String get(int port, String account, String path) throws IOException {
        return text(request(port, account, path).timeout(LONG).GET().build());
    }

    String post(int port, String account, String path) throws IOException {
        return text(request(port, account, path)
                .timeout(LONG)
                .POST(BodyPublishers.noBody())
                .build());
    }

    private static String text(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() >= 300) {
                throw new IOException(request.uri() + ": " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest.Builder request(int port, String account, String path) {
        String pair = account + ":" + passwords.get(account);
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + basic);
    }

    /**
     * What is sent.
     *
     * @param requestId by which the ledger tells which command an event is of; the same in every attempt
     * @param key null: sent once only, whatever comes back
     */
    record Command(
            String name,
            String body,
            String requestId,
            @Nullable String key) {}

    /** What came back. */
    record Answer(int status, String body) {
        boolean isRecorded() {
            return status == 201;
        }

        /** Nothing was recorded, the node says. */
        boolean isRefused() {
            return (status >= 400 && status < 500) || (status == 503 && code().equals("ledger.unavailable"));
        }

        /** A rule said no: sending it again would change nothing. */
        boolean isFinal() {
            return isRecorded() || status == 422 || status == 400 || status == 403;
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** Of the problem; empty where the body is none. */
        String code() {
            return body.startsWith("{") ? json().path("code").asString("") : "";
        }
    }
}
