package org.calledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.calledger.access.FirstAccounts;
import org.calledger.events.Fact;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.PersonId;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.FactTags;
import org.calledger.query.testing.Town;
import org.calledger.testing.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What changed, as it happens. */
@SuppressWarnings("NullAway.Init")
class LiveTest {
    private static final Town TOWN = new Town();
    private static ConfigurableApplicationContext application;
    private static Ledger ledger;
    private static String database;
    private static String url;
    private static String login;

    @BeforeAll
    static void open() {
        HikariDataSource fresh = EmbeddedDatabase.freshDataSource();
        database = fresh.getJdbcUrl();
        fresh.close();
        start();
        String password = application.getBean(FirstAccounts.class).make().getOrDefault("analyst", "?");
        login = "Basic " + Base64.getEncoder().encodeToString(("analyst:" + password).getBytes(StandardCharsets.UTF_8));
        TOWN.beginnings().forEach(LiveTest::record);
    }

    private static void start() {
        application = new SpringApplicationBuilder(QueryDoorsTest.Application.class)
                .run(
                        "--server.port=0",
                        "--spring.flyway.enabled=false",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres");
        ledger = application.getBean(Ledger.class);
        int port = application.getEnvironment().getRequiredProperty("local.server.port", int.class);
        url = "http://localhost:" + port + "/api/v1/live";
    }

    @AfterAll
    static void close() {
        SpringApplication.exit(application);
    }

    private static long record(Fact... facts) {
        List<NewEvent> events = java.util.Arrays.stream(facts)
                .map(fact -> new NewEvent(
                        Generators.timeBasedEpochGenerator().generate(),
                        EventTypes.storedAs(fact.getClass()),
                        Instant.now(),
                        null,
                        null,
                        EventJson.write(fact),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        FactTags.of(fact)))
                .toList();
        return ledger.append(events, AppendCondition.none()).join().last();
    }

    /** A stream, read line by line. */
    private static final class Stream implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final int status;
        private final BlockingQueue<String> data = new ArrayBlockingQueue<>(10_000);

        Stream(@Nullable String lastEventId) throws IOException, InterruptedException {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(url)).header("Authorization", login);
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            HttpResponse<java.util.stream.Stream<String>> response =
                    client.send(request.build(), BodyHandlers.ofLines());
            status = response.statusCode();
            if (status == 200) {
                Thread.ofVirtual().start(() -> read(response.body()));
            }
        }

        private void read(java.util.stream.Stream<String> lines) {
            try (lines) {
                lines.filter(line -> line.startsWith("data: ")).forEach(line -> data.add(line.substring(6)));
                data.add("ended");
            } catch (UncheckedIOException closed) {
                data.add("closed");
            }
        }

        String next() throws InterruptedException {
            String next = data.poll(10, TimeUnit.SECONDS);
            return next == null ? "nothing" : next;
        }

        @Override
        public void close() {
            client.shutdownNow();
            client.close();
        }
    }

    @Test
    void what_is_recorded_is_told_without_anybody_in_it_and_goes_on_where_it_broke_off() throws Exception {
        NeedReported need = Town.need(new NeedId(Town.id()), TOWN.east, NeedCategory.GREENERY, "2005-03-01");
        PersonId anna = Town.person();
        long voiced;
        try (Stream stream = new Stream(null);
                Stream other = new Stream(null)) {
            assertThat(stream.next()).startsWith("{\"position\":");
            other.next();
            voiced = record(need);
            String told = stream.next();
            assertThat(told)
                    .contains(
                            "\"position\":" + voiced,
                            "need.NeedReported",
                            need.needId().toString())
                    .contains(TOWN.east.toString());
            assertThat(other.next()).isEqualTo(told);
            record(Town.support(need, anna, "2005-03-02"));
            assertThat(stream.next()).contains("NeedSupported").doesNotContain(anna.toString(), "person");
        }
        try (Stream again = new Stream(Long.toString(voiced))) {
            again.next();
            assertThat(again.next()).contains("NeedSupported");
        }
    }

    @Test
    void it_goes_on_after_the_server_was_gone_and_while_the_views_are_made_anew() throws Exception {
        NeedReported need = Town.need(new NeedId(Town.id()), TOWN.east, NeedCategory.HEALTH, "2007");
        long heard;
        try (Stream stream = new Stream(null)) {
            stream.next();
            heard = record(need);
            assertThat(stream.next()).contains(need.needId().toString());
            SpringApplication.exit(application);
            assertThat(stream.next()).as("the stream ends with the server").isIn("ended", "closed");
        }
        start();
        long missed = record(Town.support(need, Town.person(), "2007-02"));
        try (Stream again = new Stream(Long.toString(heard))) {
            assertThat(again.next()).startsWith("{\"position\":");
            assertThat(again.next()).contains("NeedSupported", "\"position\":" + missed);
            application.getBean(org.calledger.query.projection.Rebuild.class).run();
            long later = record(Town.support(need, Town.person(), "2007-03"));
            assertThat(again.next()).contains("\"position\":" + later);
        }
    }

    @Test
    void very_much_at_once_is_told_as_so_many() throws Exception {
        try (Stream stream = new Stream(null)) {
            stream.next();
            Fact[] many = new Fact[1200];
            for (int n = 0; n < many.length; n++) {
                many[n] = Town.need(new NeedId(Town.id()), TOWN.west, NeedCategory.SAFETY, "2006");
            }
            long last = record(many);
            int heard = 0;
            long count = 0;
            for (String told = stream.next(); heard < many.length; told = stream.next()) {
                heard++;
                count += told.contains("\"many\"") ? Long.parseLong(told.replaceAll(".*\"count\":(\\d+).*", "$1")) : 1;
                if (told.contains("\"position\":" + last)) {
                    break;
                }
            }
            assertThat(count).isEqualTo(many.length);
            assertThat(heard).isLessThan(many.length);
        }
    }

    @Test
    void an_impossible_id_and_a_stranger_are_refused() throws IOException, InterruptedException {
        try (Stream stream = new Stream("x1")) {
            assertThat(stream.status).isEqualTo(400);
        }
        var nobody = (HttpURLConnection) URI.create(url).toURL().openConnection();
        assertThat(nobody.getResponseCode()).isEqualTo(401);
    }
}
