package org.calledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.eventstore.AnnotationBasedTagResolver;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Axon's own resolver is the measure. */
class CachingTagResolverTest {
    record Plain(String nothing) {}

    record Several(
            @EventTag(key = "need") String id,
            @EventTag List<Integer> numbers,
            @EventTag @Nullable String absent,
            @EventTag(key = "a") @EventTag(key = "b") String twice) {}

    record Maps(
            @EventTag Map<String, String> own,
            @EventTag(key = "all") Map<String, String> named) {}

    static class Base {
        @EventTag
        protected final String inherited = "base";
    }

    static final class Bean extends Base {
        @EventTag
        String getCentreId() {
            return "c1";
        }
    }

    static List<Object> payloads() {
        return List.of(
                new Plain("x"),
                new Several("n1", List.of(1, 2), null, "t"),
                new Maps(Map.of("k", "v"), Map.of("k", "v", "l", "w")),
                new Bean());
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void gives_the_tags_that_axon_would(Object payload) {
        var event = new GenericEventMessage(new MessageType("a.A"), payload);
        CachingTagResolver resolver = new CachingTagResolver();
        var expected = new AnnotationBasedTagResolver().resolve(event);
        assertThat(resolver.resolve(event)).isEqualTo(expected);
        assertThat(resolver.resolve(event)).isEqualTo(expected);
    }
}
