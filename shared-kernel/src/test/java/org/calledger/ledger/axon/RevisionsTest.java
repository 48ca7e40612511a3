package org.calledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.Headcount;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.InstitutionEvent.MethodAdopted;
import org.calledger.events.InstitutionId;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;
import org.calledger.events.Participant;
import org.calledger.events.PersonId;
import org.calledger.ledger.EventType;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.evolution.Formats;
import org.calledger.ledger.evolution.NewerFormatException;
import org.calledger.ledger.evolution.NotYetWrittenException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Old and new events read as one, and written as all can read them. */
class RevisionsTest {
    private static final String SUPPORTED = "need.NeedSupported";
    private static final String CORRECTED = "history.FactCorrected";
    private static final UUID SUPPORT = new UUID(7, 7);
    private static final Participant ANNA = person(1);
    private static final Participant JAN = person(2);

    private static Participant person(long number) {
        return new Participant(new PersonId(new UUID(0, number)), null, null, List.of());
    }

    private static NeedSupported support(@Nullable Participant who, @Nullable Headcount headcount) {
        NeedId need = new NeedId(new UUID(1, 1));
        CommunityId community = new CommunityId(new UUID(2, 2));
        return new NeedSupported(need, community, who, headcount, PartialDate.parse("2004-05"), null, null);
    }

    private static SequencedEvent stored(long position, UUID id, EventType type, String payload) {
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        return new SequencedEvent(position, id, type, Instant.EPOCH, Instant.EPOCH, bytes, nothing, Set.of());
    }

    private static SequencedEvent oldSupport() {
        return stored(1, SUPPORT, new EventType(SUPPORTED, 1), """
                {"needId": "%s", "communityId": "%s", "supporter": {"personId": "%s"}, "on": "2004-05"}
                """.formatted(
                        new UUID(1, 1), new UUID(2, 2), ANNA.personId()));
    }

    private static SequencedEvent oldCorrection(long position, String set) {
        return stored(position, new UUID(9, position), new EventType(CORRECTED, 1), """
                {"eventId": "%s", "eventType": "need.NeedSupported", "set": %s, "reason": "pomyłka", "tags": []}
                """.formatted(SUPPORT, set));
    }

    private static Fact standing(Recorded... events) {
        return PuttingRight.apply(List.of(events)).getFirst().fact();
    }

    @Test
    void an_old_event_reads_as_a_new_one_and_says_what_it_now_is() {
        assertThat(RecordedEvents.read(oldSupport()).fact()).isEqualTo(support(ANNA, null));
        EventMessage message = new JsonEventCodec().decode(oldSupport());
        assertThat(message.payload()).isEqualTo(support(ANNA, null));
        assertThat(message.type()).isEqualTo(new MessageType(SUPPORTED, "2"));
    }

    @Test
    void an_old_correction_names_the_fields_of_its_day() {
        Recorded corrected = RecordedEvents.read(
                oldCorrection(2, "{\"supporter\": {\"personId\": \"" + JAN.personId() + "\"}, \"note\": \"z listy\"}"));
        NeedSupported now = (NeedSupported) standing(RecordedEvents.read(oldSupport()), corrected);
        assertThat(now.participant()).isEqualTo(JAN);
        assertThat(now.note()).isEqualTo("z listy");
    }

    @Test
    void corrections_of_both_revisions_follow_one_another() {
        Recorded old = RecordedEvents.read(
                oldCorrection(2, "{\"supporter\": null, \"headcount\": {\"total\": 3}, \"on\": \"2005\"}"));
        Map<String, @Nullable Object> changes = new java.util.HashMap<>();
        changes.put("headcount", null);
        changes.put("participant", Map.of("personId", JAN.personId().toString()));
        FactCorrected fresh = new FactCorrected(SUPPORT, SUPPORTED, changes, "jednak Jan", List.of(), null, null);
        assertThat(fresh.eventRevision()).isEqualTo(2);
        assertThat(fresh.unset()).containsExactly("headcount");
        NeedSupported afterOld = (NeedSupported) standing(RecordedEvents.read(oldSupport()), old);
        assertThat(afterOld.participant()).isNull();
        assertThat(afterOld.headcount()).isEqualTo(Headcount.of(3));
        NeedSupported afterBoth = (NeedSupported) standing(
                RecordedEvents.read(oldSupport()),
                old,
                new Recorded(3, new UUID(9, 3), Instant.EPOCH, fresh, Map.of()));
        assertThat(afterBoth.participant()).isEqualTo(JAN);
        assertThat(afterBoth.headcount()).isNull();
        assertThat(afterBoth.on()).isEqualTo(PartialDate.parse("2005"));
    }

    @Test
    void an_unknown_type_and_a_newer_revision_are_named_with_their_place() {
        for (EventType type : List.of(new EventType("need.NeedSung", 1), new EventType(SUPPORTED, 3))) {
            assertThatThrownBy(() -> RecordedEvents.read(stored(4711, SUPPORT, type, "{}")))
                    .isInstanceOf(UnknownEventException.class)
                    .hasMessageContaining(type.name())
                    .hasMessageContaining("revision " + type.revision())
                    .hasMessageContaining("position 4711");
            assertThat(EventTypes.isReadable(type)).isFalse();
        }
        assertThat(EventTypes.isReadable(new EventType(SUPPORTED, 1))).isTrue();
    }

    private static NewEvent encoded(int format, Formats formats, Fact fact) {
        MessageType type = new MessageType(EventTypes.storedAs(fact.getClass()).name());
        return new JsonEventCodec(() -> format, formats).encode(new GenericEventMessage(type, fact), Set.of());
    }

    private static NewEvent encoded(int format, Fact fact) {
        return encoded(format, Formats.ours(), fact);
    }

    @Test
    void in_an_older_format_an_event_is_written_as_older_releases_read_it() {
        NewEvent old = encoded(1, support(ANNA, null));
        assertThat(old.type()).isEqualTo(new EventType(SUPPORTED, 1));
        assertThat(new String(old.payload(), StandardCharsets.UTF_8)).contains("\"supporter\"");
        assertThat(EventJson.read(old.type(), old.payload())).isEqualTo(support(ANNA, null));
        NewEvent now = encoded(Formats.ours().newest(), support(ANNA, null));
        assertThat(now.type()).isEqualTo(new EventType(SUPPORTED, 2));
        assertThat(new String(now.payload(), StandardCharsets.UTF_8)).contains("\"participant\"");
    }

    @Test
    void what_an_older_format_has_no_words_for_waits_for_the_upgrade() {
        Map<String, @Nullable Object> changes = new java.util.HashMap<>(Map.of("title", "Ławka"));
        changes.put("place", null);
        FactCorrected ofAnOldShape =
                new FactCorrected(SUPPORT, "need.NeedReported", changes, "pomyłka", List.of(), null, null);
        NewEvent written = encoded(1, ofAnOldShape);
        assertThat(new String(written.payload(), StandardCharsets.UTF_8))
                .contains("\"place\":null")
                .doesNotContain("unset");
        assertThat(EventJson.read(written.type(), written.payload())).isEqualTo(ofAnOldShape);
        FactCorrected ofANewShape =
                new FactCorrected(SUPPORT, SUPPORTED, Map.of("note", "x"), "pomyłka", List.of(), null, null);
        assertThatThrownBy(() -> encoded(1, ofANewShape)).isInstanceOf(NotYetWrittenException.class);
    }

    @Test
    void a_type_that_the_format_does_not_have_waits_and_a_newer_format_is_not_written_at_all() {
        Fact fact = new MethodAdopted(new InstitutionId(new UUID(3, 3)), PartialDate.parse("2001"), null, null);
        List<String> lines = new ArrayList<>(List.of("1 need.Told 1", "2 institution.MethodAdopted 1"));
        Formats formats = Formats.parse(String.join("\n", lines));
        assertThatThrownBy(() -> encoded(1, formats, fact))
                .isInstanceOf(NotYetWrittenException.class)
                .hasMessageContaining("institution.MethodAdopted");
        assertThat(encoded(2, formats, fact).type()).isEqualTo(new EventType("institution.MethodAdopted", 1));
        assertThatThrownBy(() -> encoded(3, formats, fact)).isInstanceOf(NewerFormatException.class);
    }
}
