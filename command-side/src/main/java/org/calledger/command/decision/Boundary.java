package org.calledger.command.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    public Boundary {
        items = items.stream().distinct().toList();
        eventIds = Set.copyOf(eventIds);
    }

    private Boundary(List<QueryItem> items) {
        this(items, Set.of());
    }

    /** Joins what several lines ask for; lines that are null ask for nothing. */
    public static Boundary of(@Nullable Boundary... parts) {
        return new Boundary(
                Stream.of(parts)
                        .filter(Objects::nonNull)
                        .flatMap(part -> part.items().stream())
                        .toList(),
                Stream.of(parts)
                        .filter(Objects::nonNull)
                        .flatMap(part -> part.eventIds().stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Facts of these types … to be followed by {@link Types#about}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Types facts(Class<? extends Fact>... types) {
        return new Types(Arrays.stream(types)
                .map(type -> EventTypes.storedAs(type).name())
                .collect(Collectors.toUnmodifiableSet()));
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

    /** Types whose tags are still to be said. */
    public record Types(Set<String> names) {

        /** … that carry the tags of all these things. */
        public Boundary about(Id... things) {
            return tagged(Stream.of(things).map(id -> Tag.of(id.key(), id)).collect(Collectors.toUnmodifiableSet()));
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
            Set<String> types =
                    Stream.concat(names.stream(), PUTTING_RIGHT.stream()).collect(Collectors.toUnmodifiableSet());
            return new Boundary(List.of(new QueryItem(types, tags)));
        }
    }
}
