package org.calledger.events;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What a community says it needs, who supports it, and whether it was met. */
public sealed interface NeedEvent extends Fact {
    NeedId needId();

    /**
     * A need, voiced.
     *
     * @param beneficiaries whom it would serve, in the words of the source
     * @param voicedBy how many voiced it
     */
    @Event(namespace = "need", name = "NeedReported", version = "1")
    record NeedReported(
            @EventTag(key = "need") NeedId needId,
            @EventTag(key = "community") CommunityId communityId,
            String title,
            NeedCategory category,
            @Nullable String description,
            @Nullable Place place,
            @Nullable NeedChannel channel,
            List<String> beneficiaries,
            @Nullable Headcount voicedBy,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements NeedEvent {}

    /**
     * A support, of one named person or of counted ones.
     *
     * @param communityId that of the need, frozen
     * @param participant who supports; exactly one of this and headcount is present
     */
    @Event(namespace = "need", name = "NeedSupported", version = "2")
    record NeedSupported(
            @EventTag(key = "need") NeedId needId,
            CommunityId communityId,
            @Nullable Participant participant,
            @Nullable Headcount headcount,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements NeedEvent {

        @EventTag(key = "person")
        @Nullable
        PersonId personId() {
            return participant == null ? null : participant.personId();
        }
    }

    @Event(namespace = "need", name = "NeedJudged", version = "1")
    record NeedJudged(
            @EventTag(key = "need") NeedId needId,
            JudgingSide side,
            Verdict verdict,
            @EventTag(key = "person") @Nullable PersonId personId,
            @EventTag(key = "institution") @Nullable InstitutionId institutionId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements NeedEvent {}

    /**
     * A person no longer supports a need.
     *
     * @param needId the one that the support named
     */
    @Event(namespace = "need", name = "SupportWithdrawn", version = "1")
    record SupportWithdrawn(
            @EventTag(key = "need") NeedId needId,
            @EventTag(key = "person") PersonId personId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements NeedEvent {}

    /** Two records were one need from the start: what was recorded of both counts under the survivor. */
    @Event(namespace = "need", name = "NeedMerged", version = "1")
    record NeedMerged(
            @EventTag(key = "need") NeedId needId,
            @EventTag(key = "need") NeedId intoNeedId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements NeedEvent {}

    @Event(namespace = "need", name = "NeedWithdrawn", version = "1")
    record NeedWithdrawn(
            @EventTag(key = "need") NeedId needId,
            String reason,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements NeedEvent {}

    @Event(namespace = "need", name = "NeedReopened", version = "1")
    record NeedReopened(
            @EventTag(key = "need") NeedId needId,
            String reason,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements NeedEvent {}
}
