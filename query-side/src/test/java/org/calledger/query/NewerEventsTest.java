package org.calledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.calledger.ledger.EventType;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.axon.EventJson;
import org.calledger.query.testing.Asked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A node of this release on a ledger that a newer one writes to, and that older ones wrote to. */
class NewerEventsTest {
    private static Asked asked;

    @BeforeAll
    static void open() {
        asked = new Asked("--management.endpoint.health.probes.enabled=true");
    }

    @AfterAll
    static void close() {
        asked.close();
    }

    private static long record(EventType type, String payload) {
        NewEvent event = new NewEvent(
                Generators.timeBasedEpochGenerator().generate(),
                type,
                Instant.now(),
                null,
                null,
                payload.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8),
                Set.of());
        return asked.record(event);
    }

    private static JsonNode projections() {
        return EventJson.mapper()
                .readTree(asked.as("admin").get("/api/v1/projections").body());
    }

    private static void await(BooleanSupplier what) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!what.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static int readiness() {
        return asked.nobody.get("/actuator/health/readiness").statusCode();
    }

    @Test
    void the_views_stop_before_it_and_say_so_and_the_auditor_reads_everything_as_it_is_stored() {
        String old = "{\"needId\":\"%s\",\"communityId\":\"%s\",\"supporter\":{\"personId\":\"%s\"},\"on\":\"2004\"}"
                .formatted(new java.util.UUID(1, 1), new java.util.UUID(2, 2), new java.util.UUID(3, 3));
        long first = record(new EventType("need.NeedSupported", 1), old);
        await(() -> projections().path("position").asLong() == first);
        assertThat(projections().path("stopped").isNull()).isTrue();
        assertThat(readiness()).isEqualTo(200);

        long second = record(new EventType("need.NeedSupported", 99), "{\"singer\":\"Ola\"}");
        record(new EventType("need.NeedSupported", 1), old);
        await(() -> readiness() == 503);
        JsonNode stopped = projections().path("stopped");
        assertThat(stopped.path("position").asLong()).isEqualTo(second);
        assertThat(stopped.path("type").asString()).isEqualTo("need.NeedSupported");
        assertThat(stopped.path("revision").asInt()).isEqualTo(99);
        assertThat(projections().path("position").asLong()).isEqualTo(first);

        List<JsonNode> events = asked.as("auditor")
                .get("/api/v1/ledger/events")
                .body()
                .lines()
                .map(EventJson.mapper()::readTree)
                .toList();
        assertThat(events)
                .extracting(event -> event.path("type").asString())
                .containsExactly(
                        "org.calledger.need.NeedSupported.v1",
                        "org.calledger.need.NeedSupported.v99",
                        "org.calledger.need.NeedSupported.v1");
        assertThat(events.getFirst().path("data").has("supporter")).isTrue();
        assertThat(events.get(1).path("data").path("singer").asString()).isEqualTo("Ola");

        assertThat(asked.as("auditor").get("/api/v1/upgrade").statusCode()).isEqualTo(403);
        HttpResponse<String> state = asked.as("admin").get("/api/v1/upgrade");
        assertThat(state.statusCode()).as(state.body()).isEqualTo(200);
        JsonNode format = EventJson.mapper().readTree(state.body());
        assertThat(format.path("format").asInt())
                .isEqualTo(format.path("newest").asInt());
        assertThat(format.path("nodes").size()).isEqualTo(1);
        assertThat(asked.as("admin").post("/api/v1/upgrade", "").statusCode()).isEqualTo(200);
    }
}
