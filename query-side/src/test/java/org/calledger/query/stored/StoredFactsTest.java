package org.calledger.query.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.calledger.events.Fact;
import org.calledger.events.Facts;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.ResourceEvent.ResourceRegistered;
import org.calledger.ledger.EventType;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.UnknownEventException;
import org.calledger.ledger.axon.UnreadableEventException;
import org.calledger.testing.SampleFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What is read quickly reads as Jackson reads it; and everything of today is read quickly. */
class StoredFactsTest {
    private static final int SEEDS = 8;
    /** Jackson is told by annotations how to read these. */
    private static final Set<Class<?>> LEFT_TO_JACKSON = Set.of(FactCorrected.class, ResourceRegistered.class);

    private static final EventType SUPPORTED = EventTypes.storedAs(NeedSupported.class);

    static Stream<Class<? extends Fact>> types() {
        return Facts.types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_fact_reads_as_by_jackson(Class<? extends Fact> type) {
        EventType stored = EventTypes.storedAs(type);
        for (int seed = 1; seed <= SEEDS; seed++) {
            byte[] payload = EventJson.write(new SampleFacts(seed).of(type));
            assertThat(StoredFacts.quickly(stored, payload))
                    .as(new String(payload, StandardCharsets.UTF_8))
                    .isEqualTo(LEFT_TO_JACKSON.contains(type) ? null : EventJson.read(stored, payload));
        }
    }

    /** With one field left out, or said to be nothing, at a time: the same fact, or left to Jackson. */
    @ParameterizedTest
    @MethodSource("types")
    void whatever_is_missing_reads_as_by_jackson(Class<? extends Fact> type) {
        EventType stored = EventTypes.storedAs(type);
        ObjectNode whole = EventJson.mapper().valueToTree(new SampleFacts(1).of(type));
        for (String field : whole.propertyNames()) {
            ObjectNode without = whole.deepCopy();
            without.remove(field);
            isReadAsByJackson(stored, without);
            without.putNull(field);
            isReadAsByJackson(stored, without);
        }
    }

    private static void isReadAsByJackson(EventType type, ObjectNode json) {
        byte[] payload = EventJson.mapper().writeValueAsBytes(json);
        Fact quickly = StoredFacts.quickly(type, payload);
        if (quickly != null) {
            assertThat(quickly).as(json.toString()).isEqualTo(EventJson.read(type, payload));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{} {}",
                "{\"needId\":7}",
                "{\"nobody\":\"knows\"}",
                "{\"needId\":\"x\"}",
                "{\"on\":\"2031-99\"}",
                "{\"on\":\"2020\"} x"
            })
    void what_is_no_such_fact_is_refused_by_jackson(String payload) {
        assertThat(StoredFacts.quickly(SUPPORTED, bytes(payload))).isNull();
    }

    @Test
    void a_fact_with_something_behind_it_is_refused() {
        byte[] fact = EventJson.write(new SampleFacts(1).of(NeedSupported.class));
        String more = new String(fact, StandardCharsets.UTF_8) + " {}";
        assertThat(StoredFacts.quickly(SUPPORTED, fact)).isNotNull();
        assertThatThrownBy(() -> StoredFacts.read(stored(SUPPORTED, bytes(more))))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void a_type_of_a_newer_release_is_unknown() {
        EventType newer = new EventType(SUPPORTED.name(), SUPPORTED.revision() + 1);
        assertThatThrownBy(() -> StoredFacts.read(stored(newer, bytes("{}"))))
                .isInstanceOf(UnknownEventException.class);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static SequencedEvent stored(EventType type, byte[] payload) {
        return new SequencedEvent(
                1, new UUID(0, 1), type, Instant.EPOCH, Instant.EPOCH, payload, bytes("{}"), Set.of());
    }
}
