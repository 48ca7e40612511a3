package org.calledger.ledger;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Events for tests of the store, which knows none of ours. */
public final class Events {
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private Events() {}

    public static NewEvent event(String type, Tag... tags) {
        return event(type, Instant.now(), tags);
    }

    public static NewEvent event(String type, Instant time, Tag... tags) {
        return new NewEvent(
                IDS.generate(),
                new EventType(type, 1),
                time,
                null,
                LocalDate.of(2020, 2, 29),
                ("{\"type\":\"" + type + "\"}").getBytes(StandardCharsets.UTF_8),
                "{\"actor\":\"somebody\"}".getBytes(StandardCharsets.UTF_8),
                Set.of(tags));
    }

    public static Tag tag(String key, Object value) {
        return Tag.of(key, value);
    }

    public static QueryItem item(Set<String> types, Tag... tags) {
        return new QueryItem(types, Set.of(tags));
    }

    public static Query tagged(Tag... tags) {
        return Query.of(item(Set.of(), tags));
    }
}
