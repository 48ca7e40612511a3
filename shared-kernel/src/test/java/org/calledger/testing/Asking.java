package org.calledger.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks a server on this machine over HTTP, as somebody or as nobody. Follows no redirect. */
public final class Asking {
    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String base;
    private final @Nullable String authorization;
    private final @Nullable String session;

    private Asking(String base, @Nullable String authorization, @Nullable String session) {
        this.base = base;
        this.authorization = authorization;
        this.session = session;
    }

    public static Asking asNobody(int port) {
        return new Asking("http://localhost:" + port, null, null);
    }

    public Asking as(String account, String password) {
        byte[] both = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Asking(base, "Basic " + Base64.getEncoder().encodeToString(both), null);
    }

    /** By the login page; keeps the session's cookie. */
    public Asking loggedIn(String account, String password) {
        HttpResponse<String> form = get("/login", "Accept", "text/html");
        Matcher token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IllegalStateException("the login page has no token: " + form.body());
        }
        HttpResponse<String> answer = post(
                "/login",
                "username=" + account + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf="
                        + URLEncoder.encode(
                                token.group(1) == null ? token.group(2) : token.group(1), StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                String.join("; ", cookies(form)));
        return new Asking(
                base,
                null,
                cookies(answer).stream()
                        .filter(cookie -> cookie.startsWith("JSESSIONID"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no session for " + account)));
    }

    /** As they are to be sent back. */
    public static List<String> cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .toList();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** What is no text. */
    public HttpResponse<byte[]> getBytes(String path, String... headers) {
        return send(request("GET", path, BodyPublishers.noBody(), headers), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    /** In chunks, without saying how long it will be. */
    public HttpResponse<String> postStreamed(String path, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(
                request("POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)), headers));
    }

    public HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
        return send(
                request(method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers));
    }

    /** Status and headers: the body may have no end, as that of server-sent events. */
    public HttpResponse<?> knock(String method, String path) {
        HttpResponse<InputStream> answer =
                send(request(method, path, BodyPublishers.noBody()), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
                return answer;
            }
            body.transferTo(OutputStream.nullOutputStream());
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + path, failed);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        try {
            return CLIENT.send(request, body);
        } catch (IOException failed) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (session != null) {
            request.header("Cookie", session);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.build();
    }
}
