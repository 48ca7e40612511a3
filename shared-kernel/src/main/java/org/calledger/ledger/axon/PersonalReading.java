package org.calledger.ledger.axon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.PersonEvent.Personal;
import org.calledger.events.PersonEvent.PersonalDataCorrected;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.events.PersonId;
import org.calledger.events.PersonalData;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;
import org.calledger.ledger.privacy.PersonalFields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Personal data on their way out: read from the ledger when somebody asks who may, opened, and kept nowhere. Safe for use by
 * many threads.
 */
public final class PersonalReading {
    /** Payloads as they stand in the ledger. */
    public static final Payloads AS_STORED = event -> EventJson.mapper().readTree(event.payload());

    private static final String FIELD = "personalData";
    private static final Set<String> PERSONAL = names(PersonRegistered.class, PersonalDataCorrected.class);
    private static final Set<String> ABOUT = names(
            PersonRegistered.class,
            PersonalDataCorrected.class,
            PersonalDataErased.class,
            FactCorrected.class,
            FactRetracted.class);

    private final Ledger ledger;
    private final PersonalFields fields;

    public PersonalReading(Ledger ledger, PersonalFields fields) {
        this.ledger = ledger;
        this.fields = fields;
    }

    private static Set<String> names(Class<?>... types) {
        return Stream.of(types).map(type -> EventTypes.storedAs(type).name()).collect(Collectors.toUnmodifiableSet());
    }

    /** The payload of an event as somebody may see it. */
    @FunctionalInterface
    public interface Payloads {
        JsonNode of(SequencedEvent event);
    }

    /** What there is to be known of a person. */
    public enum State {
        NONE,
        ERASED,
        KEPT;

        /** As in answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The personal data last said of a person.
     *
     * @param eventId of the event that said them; null: nothing was said, or it was erased
     */
    public record Said(
            State state,
            PersonId person,
            @Nullable UUID eventId,
            @Nullable PersonalData sealed) {}

    /** As recorded up to that position; an erasure counts whenever it was recorded. */
    public Said of(PersonId person, long asOf) {
        Query query = Query.of(new QueryItem(ABOUT, Set.of(Tag.of(person.key(), person))));
        List<Recorded> before = new ArrayList<>();
        for (SequencedEvent event : ledger.source(query).events()) {
            Recorded recorded = RecordedEvents.read(event);
            if (recorded.fact() instanceof PersonalDataErased) {
                return new Said(State.ERASED, person, null, null);
            }
            if (event.position() <= asOf) {
                before.add(recorded);
            }
        }
        Said said = new Said(State.NONE, person, null, null);
        for (Recorded recorded : PuttingRight.apply(before)) {
            if (recorded.fact() instanceof Personal personal && personal.personalData() != null) {
                said = new Said(State.KEPT, person, recorded.eventId(), personal.personalData());
            }
        }
        return said;
    }

    /** Field to text in clear; empty where the key is gone. */
    public Optional<Map<String, String>> opened(Said said) {
        UUID subject = said.person().value();
        if (said.eventId() == null || said.sealed() == null) {
            return Optional.empty();
        }
        PersonalFields.Opening opening = fields.openings(Set.of(subject)).of(subject, said.eventId());
        Map<String, String> clear = new LinkedHashMap<>();
        said.sealed().map((field, text) -> {
            opening.open(field, text.text()).ifPresent(found -> clear.put(field, found));
            return text;
        });
        return clear.isEmpty() ? Optional.empty() : Optional.of(clear);
    }

    /** Payloads of these events, personal data in clear; the keys are asked for in one go. */
    public Payloads inClear(List<SequencedEvent> events) {
        Map<UUID, UUID> subjects = new LinkedHashMap<>();
        for (SequencedEvent event : events) {
            if (PERSONAL.contains(event.type().name())) {
                String person = AS_STORED.of(event).path("personId").asString();
                subjects.put(event.id(), UUID.fromString(person));
            }
        }
        if (subjects.isEmpty()) {
            return AS_STORED;
        }
        PersonalFields.Openings openings = fields.openings(Set.copyOf(subjects.values()));
        return event -> {
            JsonNode payload = AS_STORED.of(event);
            UUID subject = subjects.get(event.id());
            if (subject != null && payload instanceof ObjectNode object && payload.has(FIELD)) {
                open(object, openings.of(subject, event.id()));
            }
            return payload;
        };
    }

    private static void open(ObjectNode payload, PersonalFields.Opening opening) {
        ObjectNode clear = payload.objectNode();
        for (var field : payload.path(FIELD).properties()) {
            opening.open(field.getKey(), field.getValue().asString())
                    .ifPresent(text -> clear.put(field.getKey(), text));
        }
        if (clear.isEmpty()) {
            payload.put(FIELD, State.ERASED.word());
        } else {
            payload.set(FIELD, clear);
        }
    }
}
