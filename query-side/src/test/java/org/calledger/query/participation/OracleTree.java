package org.calledger.query.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.calledger.events.CommunityEvent.CommunitiesMerged;
import org.calledger.events.CommunityEvent.CommunityMoved;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityEvent.CommunitySplit;
import org.calledger.events.CommunityId;
import org.calledger.events.PartialDate;
import org.calledger.events.Place;
import org.calledger.query.directory.Borders;
import org.jspecify.annotations.Nullable;

/** Who lies within whom, climbed step by step. Outlines are rectangles here. */
final class OracleTree {
    /** In degrees, about ten centimetres: what PostgreSQL takes for the same point. */
    private static final double ON_THE_BORDER = 1e-6;

    private final Told told;
    private final long asOf;

    OracleTree(Told told, long asOf) {
        this.told = told;
        this.asOf = asOf;
    }

    /** The group names of a fact of that community: itself and all above; or where it may be, above all parts. */
    Set<String> within(CommunityId community, PartialDate on, @Nullable Place place, Borders borders) {
        if (borders == Borders.THEN) {
            return texts(upwards(community, on.earliest() == null ? LocalDate.MIN : on.earliest()));
        }
        Set<CommunityId> possible = possible(community, place);
        if (possible.size() == 1) {
            return texts(upwards(possible.iterator().next(), LocalDate.MAX));
        }
        Set<CommunityId> all = null;
        for (CommunityId one : now(community)) {
            Set<CommunityId> above = upwards(one, LocalDate.MAX);
            if (all == null) {
                all = new HashSet<>(above);
            } else {
                all.retainAll(above);
            }
        }
        Set<String> names = texts(all == null ? Set.of() : all);
        names.add(Borders.NOT_ATTRIBUTABLE);
        return names;
    }

    /** The community alone; empty: not attributable. */
    Optional<UUID> home(CommunityId community, @Nullable Place place, Borders borders) {
        if (borders == Borders.THEN) {
            return Optional.of(community.value());
        }
        Set<CommunityId> possible = possible(community, place);
        return possible.size() == 1 ? Optional.of(possible.iterator().next().value()) : Optional.empty();
    }

    /** Whether a row of that name is of those asked for. */
    boolean isAsked(String name, FigureFilter filter) {
        if (name.equals(Borders.NOT_ATTRIBUTABLE)) {
            return true;
        }
        if (filter.ownScope()) {
            return filter.communities().contains(UUID.fromString(name));
        }
        List<LocalDate> days = new ArrayList<>(List.of(LocalDate.MIN, LocalDate.MAX));
        told.all(asOf, CommunityMoved.class).forEach(one -> {
            LocalDate day = one.getValue().on().earliest();
            if (day != null) {
                days.add(day);
            }
        });
        CommunityId id = new CommunityId(UUID.fromString(name));
        return (filter.borders() == Borders.THEN ? days : List.of(LocalDate.MAX))
                .stream()
                        .anyMatch(day -> upwards(id, day).stream()
                                .anyMatch(one -> filter.communities().contains(one.value())));
    }

    private static Set<String> texts(Set<CommunityId> ids) {
        return ids.stream().map(CommunityId::toString).collect(Collectors.toCollection(HashSet::new));
    }

    private Set<CommunityId> upwards(CommunityId from, LocalDate day) {
        Set<CommunityId> above = new LinkedHashSet<>();
        for (CommunityId next = from; next != null && above.add(next); ) {
            next = parent(next, day);
        }
        return above;
    }

    private @Nullable CommunityId parent(CommunityId community, LocalDate day) {
        Optional<CommunityMoved> move = told.all(asOf, CommunityMoved.class)
                .filter(one -> one.getValue().communityId().equals(community))
                .filter(one -> !from(one.getValue()).isAfter(day))
                .max(Comparator.comparing((Map.Entry<Long, CommunityMoved> one) -> from(one.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue);
        CommunityRegistered registered = told.one(
                asOf, CommunityRegistered.class, one -> one.communityId().equals(community));
        return move.isPresent() ? move.get().parentId() : registered == null ? null : registered.parentId();
    }

    private static LocalDate from(CommunityMoved move) {
        return move.on().earliest() == null ? LocalDate.MIN : move.on().earliest();
    }

    private List<CommunityId> successors(CommunityId community) {
        CommunitySplit split =
                told.one(asOf, CommunitySplit.class, one -> one.communityId().equals(community));
        CommunitiesMerged merged = told.one(
                asOf, CommunitiesMerged.class, one -> one.communityIds().contains(community));
        return split != null ? split.intoIds() : merged != null ? List.of(merged.intoId()) : List.of();
    }

    /** Everything its facts may lie in now. */
    private Set<CommunityId> now(CommunityId community) {
        List<CommunityId> next = successors(community);
        return next.isEmpty()
                ? Set.of(community)
                : next.stream().flatMap(one -> now(one).stream()).collect(Collectors.toSet());
    }

    private Set<CommunityId> possible(CommunityId community, @Nullable Place place) {
        Set<CommunityId> all = now(community);
        return all.size() == 1 ? all : holding(community, place);
    }

    private Set<CommunityId> holding(CommunityId community, @Nullable Place place) {
        List<CommunityId> next = successors(community);
        if (next.isEmpty()) {
            return Set.of(community);
        }
        return next.stream()
                .filter(one -> next.size() == 1 || (place != null && holds(one, place)))
                .flatMap(one -> holding(one, place).stream())
                .collect(Collectors.toSet());
    }

    private boolean holds(CommunityId part, Place place) {
        CommunityRegistered registered = told.one(
                asOf, CommunityRegistered.class, one -> one.communityId().equals(part));
        if (registered == null || registered.outline() == null) {
            return false;
        }
        List<List<Number>> ring = ring(registered.outline().get("coordinates"));
        if (ring.isEmpty()) {
            return false;
        }
        double west = ring.get(0).get(0).doubleValue();
        double south = ring.get(0).get(1).doubleValue();
        double east = ring.get(2).get(0).doubleValue();
        double north = ring.get(2).get(1).doubleValue();
        return place.longitude() >= west - ON_THE_BORDER
                && place.longitude() <= east + ON_THE_BORDER
                && place.latitude() >= south - ON_THE_BORDER
                && place.latitude() <= north + ON_THE_BORDER;
    }

    @SuppressWarnings("unchecked")
    private static List<List<Number>> ring(@Nullable Object coordinates) {
        return coordinates instanceof List<?> rings && !rings.isEmpty()
                ? (List<List<Number>>) rings.getFirst()
                : List.of();
    }
}
