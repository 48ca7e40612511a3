package org.calledger.command.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.calledger.events.Code;
import org.calledger.events.Fact;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.events.Id;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.Tag;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.FactTags;
import org.calledger.ledger.axon.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a decision looks at, and so which ones, recorded meanwhile, make it decide again. Types and tags are always
 * both named; what puts such facts right is added here, once for all slices.
 *
 * @param eventIds single events wanted whatever their type
 */
public record Boundary(List<QueryItem> items, Set<UUID> eventIds) {
    private static final Set<String> PUTTING_RIGHT = Set.of(
            EventTypes.storedAs(FactCorrected.class).name(),
            EventTypes.storedAs(FactRetracted.class).name());
    /** As many as the slices name: asked again with every command. */
    private static final Map<List<Class<? extends Fact>>, Types> ASKED_FOR = new ConcurrentHashMap<>();

    public Boundary {
        items = items.size() < 2 ? List.copyOf(items) : List.copyOf(new LinkedHashSet<>(items));
        eventIds = Set.copyOf(eventIds);
    }

    private Boundary(List<QueryItem> items) {
        this(items, Set.of());
    }

    /** Joins what several lines ask for; lines that are null ask for nothing. */
    public static Boundary of(@Nullable Boundary... parts) {
        List<QueryItem> items = new ArrayList<>();
        Set<UUID> eventIds = new HashSet<>();
        for (Boundary part : parts) {
            if (part != null) {
                items.addAll(part.items);
                eventIds.addAll(part.eventIds);
            }
        }
        return new Boundary(items, eventIds);
    }

    /** Facts of these types … to be followed by {@link Types#about}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Types facts(Class<? extends Fact>... types) {
        return ASKED_FOR.computeIfAbsent(List.of(types), Types::storedAs);
    }

    /** Whatever corrected or retracted that event. */
    public static Boundary puttingRight(UUID eventId) {
        return new Boundary(List.of(puttingRightItem(eventId)));
    }

    /** That one event, of whatever type, and what corrected or retracted it. */
    public static Boundary event(UUID eventId) {
        return new Boundary(List.of(puttingRightItem(eventId)), Set.of(eventId));
    }

    private static QueryItem puttingRightItem(UUID eventId) {
        return new QueryItem(PUTTING_RIGHT, Set.of(Tag.of("fact", eventId)));
    }

    public Query query() {
        return new Query(items);
    }

    /** Whether the event, as it now reads, is what was asked for. */
    boolean holds(Recorded event) {
        return eventIds.contains(event.eventId())
                || query().matches(EventTypes.storedAs(event.fact().getClass()).name(), FactTags.of(event.fact()));
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /**
     * Types whose tags are still to be said.
     *
     * @param names with those that put facts right
     */
    public record Types(Set<String> names) {

        private static Types storedAs(List<Class<? extends Fact>> types) {
            Set<String> names = new HashSet<>(PUTTING_RIGHT);
            types.forEach(type -> names.add(EventTypes.storedAs(type).name()));
            return new Types(Set.copyOf(names));
        }

        /** … that carry the tags of all these things. */
        public Boundary about(Id... things) {
            Set<Tag> tags = new HashSet<>();
            for (Id thing : things) {
                tags.add(Tag.of(thing.key(), thing));
            }
            return tagged(tags);
        }

        /** … that carry the tag of this thing, or nothing where there is no such thing. */
        public @Nullable Boundary aboutIfAny(@Nullable Id thing) {
            return thing == null ? null : about(thing);
        }

        /** … that carry the tag of any of these things. */
        public @Nullable Boundary aboutEach(Iterable<? extends Id> things) {
            List<QueryItem> items = new ArrayList<>();
            things.forEach(thing -> items.addAll(about(thing).items()));
            return items.isEmpty() ? null : new Boundary(items);
        }

        public Boundary about(Code code) {
            return tagged(Set.of(Tag.of("code", code)));
        }

        public Boundary tagged(Set<Tag> tags) {
            if (tags.isEmpty()) {
                throw new IllegalArgumentException("a boundary without tags would be the whole ledger");
            }
            return new Boundary(List.of(new QueryItem(names, tags)));
        }
    }
}
