package org.calledger.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ledger somewhere, asked over HTTP. Files are streamed; none is held in memory. */
final class Remote implements AutoCloseable {
    static final String PATH = "/api/v1/imports";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MULTIPLE = 300;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;
    private final String authorization;
    private final Locale language;

    Remote(URI url, Destination.Login login, Locale language) {
        String text = url.toString();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        byte[] both = (login.account() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(both);
        this.language = language;
    }

    /** Without a slash at its end. */
    String address() {
        return base;
    }

    ImportState send(Path mapping, List<Path> files, boolean dryRun) throws IOException, InterruptedException {
        String boundary = "cal-ledger-" + UUID.randomUUID();
        List<BodyPublisher> parts = new ArrayList<>();
        add(parts, boundary, "mapping", "mapping.yaml", mapping);
        for (Path file : files) {
            add(parts, boundary, "files", String.valueOf(file.getFileName()), file);
        }
        parts.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        HttpRequest request = request(PATH + (dryRun ? "?dryRun=true" : ""), null)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)))
                .build();
        return state(request);
    }

    private static void add(List<BodyPublisher> parts, String boundary, String name, String file, Path path)
            throws IOException {
        String quoted = file.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        parts.add(BodyPublishers.ofString("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"; filename=\"" + quoted + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        parts.add(BodyPublishers.ofFile(path));
        parts.add(BodyPublishers.ofString("\r\n"));
    }

    ImportState ask(String id) throws IOException, InterruptedException {
        return state(request(PATH + "/" + id, PATIENCE).build());
    }

    /** The table of what was refused, to be closed. */
    InputStream problems(String id) throws IOException, InterruptedException {
        return client.send(request(PATH + "/" + id + "/problems", PATIENCE).build(), BodyHandlers.ofInputStream())
                .body();
    }

    private HttpRequest.Builder request(String path, @Nullable Duration patience) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", authorization)
                .header("Accept-Language", language.toLanguageTag());
        return patience == null ? request : request.timeout(patience);
    }

    private ImportState state(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        JsonNode body = body(response.body());
        if (response.statusCode() >= MULTIPLE) {
            throw new RemoteRefusal(said(response.statusCode(), body));
        }
        return new ImportState(body);
    }

    private static JsonNode body(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException noJson) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private static String said(int status, JsonNode problem) {
        StringBuilder said = new StringBuilder()
                .append(problem.path("code").asString("HTTP " + status))
                .append(": ")
                .append(problem.path("title").asString(""))
                .append(". ")
                .append(problem.path("detail").asString(""));
        problem.path("errors")
                .valueStream()
                .map(error -> error.path("detail").asString(""))
                .filter(detail -> said.indexOf(detail) < 0)
                .forEach(detail ->
                        said.append(System.lineSeparator()).append("  ").append(detail));
        return said.toString();
    }

    @Override
    public void close() {
        client.close();
    }
}
