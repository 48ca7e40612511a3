package org.calledger.command.gathering.correct;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.Participant;
import org.calledger.ledger.axon.EventJson;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A gathering as it will read, and which fields make it so.
 *
 * @param changes fields of the event by name, as JSON; null takes a field away
 */
record Corrected(EventRecorded after, Map<String, @Nullable Object> changes) {

    /** Refuses what changes nothing. */
    static Corrected of(EventRecorded before, CorrectEvent.Fields set, @Nullable List<Participant> participants) {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        organiser(changes, before, set);
        put(changes, "title", before.title(), set.title());
        put(changes, "kind", before.kind(), set.kind());
        put(changes, "communityId", before.communityId(), set.communityId());
        put(changes, "place", before.place(), set.place());
        put(changes, "headcount", before.headcount(), set.headcount());
        put(changes, "participants", before.participants(), participants);
        put(changes, "organiserIds", before.organiserIds(), set.organiserIds());
        put(changes, "minutes", before.minutes(), set.minutes());
        put(changes, "programmeId", before.programmeId(), set.programmeId());
        put(changes, "evidenceSha256", before.evidenceSha256(), set.evidenceSha256());
        put(changes, "on", before.on(), set.on());
        put(changes, "note", before.note(), set.note());
        put(changes, "source", before.source(), set.source());
        if (changes.isEmpty()) {
            throw Rule.HISTORY_NOTHING_CORRECTED.broken("set");
        }
        return new Corrected((EventRecorded) EventJson.corrected(before, changes), changes);
    }

    private static void organiser(
            Map<String, @Nullable Object> changes, EventRecorded before, CorrectEvent.Fields set) {
        long named = Stream.of(set.initiativeId(), set.centreId(), set.institutionId())
                .filter(Objects::nonNull)
                .count();
        if (named > 1) {
            throw Rule.HISTORY_CORRECTION_IMPOSSIBLE.broken("set", "initiativeId, centreId, institutionId");
        }
        if (named == 1) {
            replace(changes, "initiativeId", before.initiativeId(), set.initiativeId());
            replace(changes, "centreId", before.centreId(), set.centreId());
            replace(changes, "institutionId", before.institutionId(), set.institutionId());
        }
    }

    private static void put(
            Map<String, @Nullable Object> changes, String field, @Nullable Object was, @Nullable Object now) {
        if (now != null) {
            replace(changes, field, was, now);
        }
    }

    private static void replace(
            Map<String, @Nullable Object> changes, String field, @Nullable Object was, @Nullable Object now) {
        if (!Objects.equals(was, now)) {
            changes.put(field, now == null ? null : EventJson.mapper().convertValue(now, Object.class));
        }
    }
}
