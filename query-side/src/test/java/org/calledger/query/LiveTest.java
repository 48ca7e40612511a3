package org.calledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.calledger.events.Fact;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.PersonId;
import org.calledger.query.projection.Rebuild;
import org.calledger.query.testing.Asked;
import org.calledger.query.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What changed, as it happens. */
@SuppressWarnings("NullAway.Init")
class LiveTest {
    private static final Town TOWN = new Town();
    private static Asked asked;

    @BeforeAll
    static void open() {
        asked = new Asked();
        TOWN.beginnings().forEach(asked::record);
        // the views have them, so that they are told to nobody
        asked.json("needs");
    }

    @AfterAll
    static void close() {
        asked.close();
    }

    /** A stream, read line by line. */
    private static final class Stream implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final int status;
        private final BlockingQueue<String> data = new ArrayBlockingQueue<>(10_000);

        Stream(@Nullable String lastEventId) throws IOException, InterruptedException {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(asked.url("live"))).header("Authorization", asked.login());
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
            voiced = asked.record(need);
            String told = stream.next();
            assertThat(told)
                    .contains(
                            "\"position\":" + voiced,
                            "need.NeedReported",
                            need.needId().toString())
                    .contains(TOWN.east.toString());
            assertThat(other.next()).isEqualTo(told);
            asked.record(Town.support(need, anna, "2005-03-02"));
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
            heard = asked.record(need);
            assertThat(stream.next()).contains(need.needId().toString());
            asked.close();
            assertThat(stream.next()).as("the stream ends with the server").isIn("ended", "closed");
        }
        asked.restart();
        long missed = asked.record(Town.support(need, Town.person(), "2007-02"));
        try (Stream again = new Stream(Long.toString(heard))) {
            assertThat(again.next()).startsWith("{\"position\":");
            assertThat(again.next()).contains("NeedSupported", "\"position\":" + missed);
            asked.bean(Rebuild.class).run();
            long later = asked.record(Town.support(need, Town.person(), "2007-03"));
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
            long last = asked.record(many);
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
        var nobody = (HttpURLConnection) URI.create(asked.url("live")).toURL().openConnection();
        assertThat(nobody.getResponseCode()).isEqualTo(401);
    }
}
