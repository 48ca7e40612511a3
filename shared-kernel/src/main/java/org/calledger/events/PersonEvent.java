package org.calledger.events;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** People, under pseudonyms. */
public sealed interface PersonEvent extends Fact {
    PersonId personId();

    /** Which facts hold personal data: of that one person, encrypted under that person's key wherever they are stored. */
    sealed interface Personal extends PersonEvent {
        @Nullable
        PersonalData personalData();

        /** The same fact, with its personal data sealed. */
        Personal with(PersonalData data);
    }

    /**
     * A person.
     *
     * @param ageBand as of {@code on}; true only within that calendar year
     * @param birthYear calendar year
     */
    @Event(namespace = "person", name = "PersonRegistered", version = "2")
    record PersonRegistered(
            @EventTag(key = "person") PersonId personId,
            @Nullable CommunityId communityId,
            @Nullable AgeBand ageBand,
            @Nullable Integer birthYear,
            @Nullable Sex sex,
            List<Background> backgrounds,
            @Nullable PersonalData personalData,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements Personal {

        /** A person without a name. */
        public PersonRegistered(
                PersonId personId,
                @Nullable CommunityId communityId,
                @Nullable AgeBand ageBand,
                @Nullable Integer birthYear,
                @Nullable Sex sex,
                List<Background> backgrounds,
                PartialDate on,
                @Nullable String note,
                @Nullable Source source) {
            this(personId, communityId, ageBand, birthYear, sex, backgrounds, null, on, note, source);
        }

        @Override
        public PersonRegistered with(PersonalData data) {
            return new PersonRegistered(
                    personId, communityId, ageBand, birthYear, sex, backgrounds, data, on, note, source);
        }
    }

    /** Two records were one person from the start: from now on what was recorded of both counts as of the survivor. */
    @Event(namespace = "person", name = "PeopleMerged", version = "1")
    record PeopleMerged(
            @EventTag(key = "person") PersonId personId,
            @EventTag(key = "person") PersonId intoPersonId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements PersonEvent {}

    /** All personal data of the person, said anew; it takes the place of whatever was said before. */
    @Event(namespace = "person", name = "PersonalDataCorrected", version = "1")
    record PersonalDataCorrected(
            @EventTag(key = "person") PersonId personId,
            PersonalData personalData,
            String reason,
            @Nullable String note,
            @Nullable Source source)
            implements Personal {
        @Override
        public @Nullable PartialDate on() {
            return null;
        }

        @Override
        public PersonalDataCorrected with(PersonalData data) {
            return new PersonalDataCorrected(personId, data, reason, note, source);
        }
    }

    /** The person's key is destroyed after this; nothing takes it back. */
    @Event(namespace = "person", name = "PersonalDataErased", version = "1")
    record PersonalDataErased(
            @EventTag(key = "person") PersonId personId,
            String reason,
            @Nullable String note,
            @Nullable Source source) implements PersonEvent {
        /** What all erasures are found by: a key store that was restored from a backup is held against them. */
        public static final String TAG = "personal-data:erased";

        @Override
        public @Nullable PartialDate on() {
            return null;
        }

        @EventTag
        String tag() {
            return TAG;
        }
    }
}
