package org.calledger.endtoend.process;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who talks to the ledger over HTTP. */
record Client(int port, Optional<String> basic) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    static Client nobody(int port) {
        return new Client(port, Optional.empty());
    }

    /** With the password that the first start wrote down. */
    static Client of(int port, Path data, String account) {
        String pair = account + ":" + password(data, account);
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new Client(port, Optional.of(basic));
    }

    /** The password that the first start wrote down. */
    static String password(Path data, String account) {
        try {
            return Files.readAllLines(data.resolve("first-accounts.txt"), StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith(account + " "))
                    .map(line -> line.substring(account.length() + 1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean isReady() {
        try {
            return send(request("/actuator/health/readiness").GET()).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    HttpResponse<String> command(String name, String body) {
        return send(request("/api/v1/commands/" + name)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends it, and answers with its body; throws when it was not recorded. */
    JsonNode recorded(String name, String body) {
        HttpResponse<String> response = command(name, body);
        if (response.statusCode() != 201) {
            throw new AssertionError(name + ": " + response.statusCode() + " " + response.body());
        }
        return json(response.body());
    }

    /** The id of what the command made. */
    String made(String name, String id, String body) {
        return recorded(name, body).path("ids").path(id).asString();
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Waits until the answer reaches at least that position. */
    JsonNode asked(String path, long position) {
        HttpResponse<String> response = send(request(path)
                .header("Ledger-Min-Position", Long.toString(position))
                .GET());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
        }
        return json(response.body());
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofMinutes(2));
        basic.ifPresent(pair -> request.header("Authorization", "Basic " + pair));
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }
}
