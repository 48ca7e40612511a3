package org.calledger.query.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that was recorded and is in the views. It says of what, and nothing of anybody.
 *
 * @param type the stored name of the event; {@code many} where so much was recorded that only how much is told
 * @param ids by kind of thing
 * @param count how many events there were, of {@code many}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Change(
        long position,
        String type,
        Map<String, Set<String>> ids,
        @Nullable Long count) {
    private static final Set<String> TOLD =
            Set.of("need", "initiative", "gathering", "centre", "community", "institution", "programme", "coalition");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Change of(SequencedEvent event) {
        Map<String, Set<String>> ids = new TreeMap<>();
        for (Tag tag : event.tags()) {
            if (TOLD.contains(tag.key())) {
                ids.computeIfAbsent(tag.key(), none -> new TreeSet<>()).add(tag.value());
            }
        }
        return new Change(event.position(), event.type().name(), ids, null);
    }

    static Change many(long position, long count) {
        return new Change(position, "many", Map.of(), count);
    }

    /** As an event of a stream (HTML, Server-Sent Events). */
    String text() {
        return "id: " + position + "\nevent: change\ndata: " + MAPPER.writeValueAsString(this) + "\n\n";
    }
}
