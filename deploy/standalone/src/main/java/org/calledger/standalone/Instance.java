package org.calledger.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.calledger.standalone.cli.Destination.Login;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ledger that runs, asked over HTTP. */
record Instance(URI url, Login login, HttpClient client) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int REFUSED = 400;
    private static final int UNKNOWN = 401;
    private static final int DENIED = 403;

    /** Whether it answers that it is ready; nobody needs to log in for that. */
    static boolean isReady(URI url) {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/actuator/health/readiness"))
                .timeout(PATIENCE)
                .build();
        try (HttpClient client = newClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static HttpClient newClient() {
        return HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    JsonNode get(String path) throws InterruptedException {
        return send(request(path).GET());
    }

    JsonNode post(String path) throws InterruptedException {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        String credentials = login.account() + ":" + login.password();
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Accept", "application/json");
    }

    /** Throws Trouble where nobody answers, or the answer is a refusal. */
    private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() == UNKNOWN || response.statusCode() == DENIED) {
                throw new Trouble("where.denied", url, login.account());
            }
            if (response.statusCode() >= REFUSED) {
                throw new Trouble("where.refused", url, response.statusCode(), response.body());
            }
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException unreachable) {
            throw new Trouble(unreachable, "where.unreachable", url);
        }
    }
}
