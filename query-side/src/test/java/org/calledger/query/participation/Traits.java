package org.calledger.query.participation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.calledger.events.CentreEvent.CentreFormChanged;
import org.calledger.events.CentreEvent.CentreOpened;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityId;
import org.calledger.events.Id;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeId;
import org.calledger.events.NeedEvent.NeedMerged;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;
import org.calledger.events.ProgrammeEvent.InitiativeIncluded;
import org.jspecify.annotations.Nullable;

/** What a piece is counted under, looked up among the facts as they read at a position. */
final class Traits {
    private final Told told;
    private final long asOf;

    Traits(Told told, long asOf) {
        this.told = told;
        this.asOf = asOf;
    }

    NeedId survivor(NeedId need) {
        NeedMerged merged = told.one(asOf, NeedMerged.class, one -> one.needId().equals(need));
        return merged == null ? need : survivor(merged.intoNeedId());
    }

    @Nullable
    NeedReported need(NeedId id) {
        return told.one(asOf, NeedReported.class, one -> one.needId().equals(id));
    }

    @Nullable
    InitiativeProposed initiative(@Nullable InitiativeId id) {
        return id == null
                ? null
                : told.one(
                        asOf,
                        InitiativeProposed.class,
                        one -> one.initiativeId().equals(id));
    }

    void initiativeValues(InitiativeProposed initiative, Map<Dimension, Set<String>> values) {
        values.put(Dimension.KIND, Set.of(initiative.kind().name()));
        values.put(Dimension.ORIGIN, Set.of(initiative.origin().name()));
        values.put(Dimension.PROGRAMME, programmes(initiative));
        values.put(
                Dimension.CATEGORY,
                initiative.needIds().stream()
                        .map(id -> need(survivor(id)))
                        .filter(Objects::nonNull)
                        .map(need -> need.category().name())
                        .collect(Collectors.toSet()));
    }

    Set<String> programmes(InitiativeProposed initiative) {
        Set<String> programmes = told.all(asOf, InitiativeIncluded.class)
                .filter(one -> one.getValue().initiativeId().equals(initiative.initiativeId()))
                .map(one -> one.getValue().programmeId().toString())
                .collect(Collectors.toSet());
        if (initiative.programmeId() != null) {
            programmes.add(initiative.programmeId().toString());
        }
        return programmes;
    }

    void carrier(@Nullable Id institution, @Nullable Id centre, PartialDate on, Map<Dimension, Set<String>> values) {
        CentreOpened opened = centre == null
                ? null
                : told.one(asOf, CentreOpened.class, c -> c.centreId().equals(centre));
        put(values, Dimension.CENTRE, centre);
        put(
                values,
                Dimension.INSTITUTION,
                institution != null || opened == null ? institution : opened.institutionId());
        if (opened != null) {
            values.put(
                    Dimension.FORM,
                    Set.of(told.all(asOf, CentreFormChanged.class)
                            .filter(one -> on.earliest() != null
                                    && !Objects.requireNonNull(
                                                    one.getValue().on().earliest())
                                            .isAfter(on.earliest()))
                            .max(Comparator.comparing((Map.Entry<Long, CentreFormChanged> one) ->
                                            Pieces.from(one.getValue().on()))
                                    .thenComparing(Map.Entry::getKey))
                            .map(one -> one.getValue().form().name())
                            .orElse(opened.form().name())));
        }
    }

    static void put(Map<Dimension, Set<String>> values, Dimension dimension, @Nullable Id id) {
        if (id != null) {
            values.put(dimension, Set.of(id.toString()));
        }
    }

    Map<Dimension, Set<String>> values(@Nullable CommunityId community) {
        Map<Dimension, Set<String>> values = new EnumMap<>(Dimension.class);
        CommunityRegistered named = told.one(
                asOf, CommunityRegistered.class, one -> one.communityId().equals(community));
        if (named != null && named.setting() != null) {
            values.put(Dimension.SETTING, Set.of(named.setting().name()));
        }
        return values;
    }
}
