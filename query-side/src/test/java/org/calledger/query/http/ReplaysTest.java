package org.calledger.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.calledger.ledger.axon.EventJson;
import org.calledger.query.testing.Asked;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A node that lets nobody wait for the past. */
@SuppressWarnings("NullAway.Init")
class ReplaysTest {
    private static Asked asked;
    private static long last;

    @BeforeAll
    static void open() {
        asked = new Asked("--cal-ledger.replays.after=0s");
        Town town = new Town();
        town.everything().forEach(fact -> last = asked.record(fact));
        asked.analyst.get("/api/v1/needs", "Ledger-Min-Position", Long.toString(last));
    }

    @AfterAll
    static void close() {
        asked.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/participation?measures=events,participants&groupBy=year",
                "/api/v1/participation?measures=attendances&groupBy=community&format=csv",
                "/api/v1/needs?limit=2",
                "/api/v1/needs?format=csv",
                "/api/v1/needs-map?zoom=5",
                "/api/v1/history",
            })
    void the_past_is_answered_later_where_it_is_said_and_the_same(String question) throws InterruptedException {
        HttpResponse<String> now = asked.analyst.get(question);
        assertThat(now.statusCode()).isEqualTo(200);
        HttpResponse<String> accepted =
                asked.analyst.get(question + (question.contains("?") ? "&" : "?") + "asOf=" + last);
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.headers().firstValue("Retry-After")).isPresent();
        JsonNode state = EventJson.mapper().readTree(accepted.body());
        assertThat(state.get("state").asString()).isEqualTo("RUNNING");
        assertThat(state.get("question").asString()).startsWith(question.replaceAll("\\?.*", ""));

        HttpResponse<String> then = fetched(accepted);
        assertThat(then.statusCode()).isEqualTo(200);
        assertThat(then.body()).isEqualTo(now.body());
        assertThat(then.headers().firstValue("Content-Type"))
                .isEqualTo(now.headers().firstValue("Content-Type"));
        assertThat(then.headers().firstValue("Ledger-Position")).hasValue(Long.toString(last));
    }

    @Test
    void an_earlier_moment_has_the_figure_of_that_moment() throws InterruptedException {
        HttpResponse<String> then = fetched(asked.analyst.get("/api/v1/participation?measures=events,needs&asOf=1"));
        JsonNode total = EventJson.mapper().readTree(then.body()).get("total");
        assertThat(total.get("events").get("sum").asInt()).isZero();
    }

    @Test
    void nobody_else_gets_the_answer() {
        String place = place(asked.analyst.get("/api/v1/needs?asOf=" + last));
        assertThat(asked.as("auditor").get(place).statusCode()).isEqualTo(404);
        assertThat(asked.nobody.get(place).statusCode()).isEqualTo(401);
        assertThat(asked.analyst.get("/api/v1/replays/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(asked.analyst.get("/api/v1/replays/x").statusCode()).isBetween(400, 404);
    }

    @Test
    void a_moment_beyond_the_head_is_refused_there() throws InterruptedException {
        HttpResponse<String> then = fetched(asked.analyst.get("/api/v1/needs?asOf=999999"));
        assertThat(then.statusCode()).isEqualTo(400);
        assertThat(then.body()).contains("asOf");
    }

    /** Quick questions may have been answered before anybody was told to come again. */
    private static HttpResponse<String> fetched(HttpResponse<String> accepted) throws InterruptedException {
        HttpResponse<String> answer = accepted;
        String place = accepted.statusCode() == 202 ? place(accepted) : "";
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (answer.statusCode() == 202 && System.nanoTime() < until) {
            Thread.sleep(20);
            answer = asked.analyst.get(place);
        }
        return answer;
    }

    private static String place(HttpResponse<String> accepted) {
        return accepted.headers().firstValue("Location").orElseThrow();
    }
}
