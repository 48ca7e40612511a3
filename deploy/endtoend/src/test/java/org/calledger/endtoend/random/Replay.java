package org.calledger.endtoend.random;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.Deciding;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Past;
import org.calledger.command.decision.Slice;
import org.calledger.endtoend.random.Crowd.Sent;
import org.calledger.events.Fact;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.MetadataKey;
import org.calledger.ledger.axon.Recorded;
import org.calledger.ledger.axon.RecordedEvents;
import tools.jackson.databind.node.ObjectNode;

/** The ledger read once more from its first position, in memory, with nothing of the store but its events. */
final class Replay implements Past {
    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private final List<Recorded> all = new ArrayList<>();
    private final Map<UUID, Recorded> byId = new HashMap<>();
    private final Map<Tag, List<Recorded>> byTag = new HashMap<>();
    private final Map<Long, Set<Tag>> tags = new HashMap<>();
    private final Map<Long, String> types = new HashMap<>();

    /** The next event of the ledger. */
    void take(SequencedEvent event) {
        Recorded recorded = RecordedEvents.read(event);
        all.add(recorded);
        byId.put(recorded.eventId(), recorded);
        tags.put(event.position(), event.tags());
        types.put(event.position(), event.type().name());
        event.tags()
                .forEach(tag ->
                        byTag.computeIfAbsent(tag, key -> new ArrayList<>()).add(recorded));
    }

    List<Recorded> all() {
        return all;
    }

    @Override
    public List<Recorded> read(Query query) {
        TreeMap<Long, Recorded> found = new TreeMap<>();
        for (QueryItem item : query.items()) {
            if (item.tags().isEmpty()) {
                throw new AssertionError("a boundary without a thing: " + item);
            }
            item.tags().stream()
                    .map(tag -> byTag.getOrDefault(tag, List.of()))
                    .min(Comparator.comparingInt(List::size))
                    .orElseThrow()
                    .stream()
                    .filter(one -> item.matches(
                            Objects.requireNonNull(types.get(one.position())),
                            Objects.requireNonNull(tags.get(one.position()))))
                    .forEach(one -> found.put(one.position(), one));
        }
        return List.copyOf(found.values());
    }

    @Override
    public Optional<Recorded> byId(UUID eventId) {
        return Optional.ofNullable(byId.get(eventId));
    }

    /** What the command becomes over what was taken so far, as the ledger would read it. */
    <C extends Command> List<Fact> decided(Slice<C, ?> slice, Sent sent, Recorded first) {
        return decided(slice, sent, first, this);
    }

    /** The same over another past. */
    <C extends Command> List<Fact> decided(Slice<C, ?> slice, Sent sent, Recorded first, Past past) {
        ObjectNode body = sent.body().deepCopy();
        sent.answer().path("ids").properties().stream()
                .filter(made -> !made.getKey().contains("/"))
                .forEach(made -> body.putIfAbsent(made.getKey(), made.getValue()));
        C command = EventJson.mapper().treeToValue(body, slice.command());
        Asked asked = new Asked(
                first.recordedAt(),
                first.recordedAt().atZone(ZONE).toLocalDate(),
                String.valueOf(first.metadata().get(MetadataKey.ACTOR)),
                first.metadata());
        Decision decision = Deciding.decide(slice, command, asked, past);
        return decision.facts();
    }
}
