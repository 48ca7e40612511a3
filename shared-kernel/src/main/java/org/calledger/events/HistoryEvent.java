package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** The history itself: milestones and their disputes, what was put right, what was imported. */
public sealed interface HistoryEvent extends Fact {

    @Event(namespace = "history", name = "MilestoneRecorded", version = "1")
    record MilestoneRecorded(
            @EventTag(key = "milestone") MilestoneId milestoneId,
            String title,
            @Nullable String text,
            @Nullable Subject subject,
            @Nullable Confidence confidence,
            PartialDate on,
            @Nullable String note,
            Source source)
            implements HistoryEvent {}

    /**
     * Somebody does not agree with a milestone; it stays, marked.
     *
     * @param byMilestoneId the milestone that says otherwise
     */
    @Event(namespace = "history", name = "MilestoneDisputed", version = "1")
    record MilestoneDisputed(
            @EventTag(key = "milestone") MilestoneId milestoneId,
            @EventTag(key = "milestone") @Nullable MilestoneId byMilestoneId,
            String reason,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements HistoryEvent {}

    /** Puts a fact right; carries that fact's tags, so that whoever reads the fact reads this too. */
    sealed interface PuttingRight extends HistoryEvent {
        UUID eventId();

        String eventType();

        String reason();

        List<String> tags();

        @Override
        default @Nullable PartialDate on() {
            return null;
        }
    }

    /**
     * New values of named fields of a fact, or none.
     *
     * @param eventType the stored name of the fact's type
     * @param eventRevision the revision of that type whose fields are named here
     * @param set fields by name, as in the JSON of the event
     * @param unset names of the fields that are taken away
     * @param tags of the fact as it now reads and as it read before, {@code key:value}
     */
    @Event(namespace = "history", name = "FactCorrected", version = "2")
    record FactCorrected(
            @EventTag(key = "fact") UUID eventId,
            String eventType,
            int eventRevision,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Object> set,
            List<String> unset,
            String reason,
            @EventTag List<String> tags,
            @Nullable String note,
            @Nullable Source source)
            implements PuttingRight {

        /** Of the fact as its type is now; in {@code changes}, null takes a field away. */
        public FactCorrected(
                UUID eventId,
                String eventType,
                Map<String, @Nullable Object> changes,
                String reason,
                List<String> tags,
                @Nullable String note,
                @Nullable Source source) {
            this(
                    eventId,
                    eventType,
                    Facts.revisionOf(eventType),
                    given(changes),
                    taken(changes),
                    reason,
                    tags,
                    note,
                    source);
        }

        /** What is set and unset together; null takes a field away. */
        public Map<String, @Nullable Object> changes() {
            Map<String, @Nullable Object> changes = new LinkedHashMap<>(set);
            unset.forEach(field -> changes.put(field, null));
            return changes;
        }

        private static Map<String, Object> given(Map<String, @Nullable Object> changes) {
            Map<String, Object> given = new LinkedHashMap<>();
            changes.forEach((field, value) -> {
                if (value != null) {
                    given.put(field, value);
                }
            });
            return given;
        }

        private static List<String> taken(Map<String, @Nullable Object> changes) {
            return changes.entrySet().stream()
                    .filter(change -> change.getValue() == null)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    @Event(namespace = "history", name = "FactRetracted", version = "1")
    record FactRetracted(
            @EventTag(key = "fact") UUID eventId,
            String eventType,
            String reason,
            @EventTag List<String> tags,
            @Nullable String note,
            @Nullable Source source)
            implements PuttingRight {}

    /** A file as it came in. */
    record ImportedFile(String name, String sha256, long bytes) {}

    @Event(namespace = "history", name = "ImportStarted", version = "1")
    record ImportStarted(
            @EventTag(key = "import") ImportId importId,
            String mapping,
            List<ImportedFile> files,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements HistoryEvent {}

    /** Counts of commands: recorded now, found recorded before, refused. */
    @Event(namespace = "history", name = "ImportFinished", version = "1")
    record ImportFinished(
            @EventTag(key = "import") ImportId importId,
            long rowsRead,
            long accepted,
            long present,
            long refused,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements HistoryEvent {}

    @Event(namespace = "history", name = "ImportReversed", version = "1")
    record ImportReversed(
            @EventTag(key = "import") ImportId importId,
            String reason,
            long retracted,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements HistoryEvent {}

    /**
     * A report as it stood; whoever asks for it as of that position gets the same bytes.
     *
     * @param communityId of which community, or
     * @param centreId of which centre; neither: of everything
     * @param position as recorded up to there
     * @param ruleVersion how it was counted
     * @param digest SHA-256 of its canonical JSON (RFC 8785), in hexadecimal digits
     */
    @Event(namespace = "history", name = "ReportFrozen", version = "1")
    record ReportFrozen(
            int year,
            @EventTag(key = "community") @Nullable CommunityId communityId,
            @EventTag(key = "centre") @Nullable CentreId centreId,
            long position,
            int ruleVersion,
            String digest,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements HistoryEvent {}
}
