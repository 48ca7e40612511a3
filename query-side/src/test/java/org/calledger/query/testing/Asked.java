package org.calledger.query.testing;

import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calledger.access.FirstAccounts;
import org.calledger.events.Fact;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.FactTags;
import org.calledger.testing.Asking;
import org.calledger.testing.EmbeddedDatabase;
import org.calledger.testing.RouteWalk;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import tools.jackson.databind.JsonNode;

/** The query side as a process of its own, asked over HTTP. */
@SuppressWarnings("NullAway.Init")
public final class Asked implements AutoCloseable {
    private final String[] settings;
    private final Map<String, String> passwords;
    private ConfigurableApplicationContext application;
    private Ledger ledger;
    private int port;
    public Asking nobody;
    public Asking analyst;

    /** As the query side's own application, without what tests lay beside it. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"org.calledger.query", "org.calledger.access", "org.calledger.ledger.axon"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.calledger\\..*(example|testing|Test|Sample).*"))
    static class Application {}

    public Asked(String... settings) {
        HikariDataSource fresh = EmbeddedDatabase.freshDataSource();
        String url = fresh.getJdbcUrl();
        fresh.close();
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.flyway.enabled=false",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres"));
        all.addAll(List.of(settings));
        this.settings = all.toArray(String[]::new);
        run();
        passwords = application.getBean(FirstAccounts.class).make();
        analyst = as("analyst");
    }

    private void run() {
        application = new SpringApplicationBuilder(Application.class).run(settings);
        ledger = application.getBean(Ledger.class);
        port = application.getEnvironment().getRequiredProperty("local.server.port", int.class);
        nobody = Asking.asNobody(port);
    }

    /** On the same database, after {@link #close()}. */
    public void restart() {
        run();
        analyst = as("analyst");
    }

    /** Paths of all queries, below {@code /api/v1/}; ids are {@code {id}}. */
    public List<String> queries() {
        return new RouteWalk(application, port)
                .routes().stream()
                        .filter(route -> route.method().equals("GET"))
                        .map(RouteWalk.Route::path)
                        .filter(path -> path.matches("/api/v1/(?!(ledger|projections|upgrade|storage)\\b).+"))
                        .map(path -> path.substring("/api/v1/".length()).replaceAll("[0-9a-f-]{36}", "{id}"))
                        .sorted()
                        .distinct()
                        .toList();
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** One of the first accounts. */
    public Asking as(String account) {
        return nobody.as(account, passwords.getOrDefault(account, "?"));
    }

    public Ledger ledger() {
        return ledger;
    }

    public String url(String path) {
        return "http://localhost:" + port + "/api/v1/" + path;
    }

    /** The analyst's, as a header says it. */
    public String login() {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                ("analyst:" + passwords.getOrDefault("analyst", "?")).getBytes(StandardCharsets.UTF_8));
    }

    /** What is no text. */
    public byte[] bytes(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Authorization", login())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    /** As an import would record it. */
    public static NewEvent event(Fact fact) {
        return new NewEvent(
                Generators.timeBasedEpochGenerator().generate(),
                EventTypes.storedAs(fact.getClass()),
                Instant.now(),
                null,
                null,
                EventJson.write(fact),
                "{\"actor\":\"somebody\",\"command\":\"a-command\",\"importId\":\"i\",\"file\":\"f.csv\",\"line\":\"7\"}"
                        .getBytes(StandardCharsets.UTF_8),
                FactTags.of(fact));
    }

    /** Where the last of them stands. */
    public long record(Fact... facts) {
        return record(Stream.of(facts).map(Asked::event).toArray(NewEvent[]::new));
    }

    public long record(NewEvent... events) {
        return ledger.append(List.of(events), AppendCondition.none()).join().last();
    }

    /** Answered with 200, reaching everything recorded. */
    public HttpResponse<String> ok(Asking who, String path, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Ledger-Min-Position", Long.toString(ledger.head())));
        HttpResponse<String> answer = who.get("/api/v1/" + path, all.toArray(String[]::new));
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    public JsonNode json(String path) {
        return EventJson.mapper().readTree(ok(analyst, path).body());
    }

    @Override
    public void close() {
        SpringApplication.exit(application);
    }
}
