package org.calledger.query.projection;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.axon.Recorded;
import org.calledger.query.projection.NextCopy.Note;

/** Facts with all that was recorded to put them right, read in one go. */
final class LoadedPast implements Past {
    private final Map<UUID, SequencedEvent> events = new HashMap<>();
    private final Map<UUID, List<Note>> byTarget;
    private final Map<UUID, Recorded> read = new HashMap<>();

    /** @param notes all there are about these facts */
    LoadedPast(Ledger ledger, Collection<UUID> facts, List<Note> notes) {
        Set<UUID> ids = new HashSet<>(facts);
        notes.forEach(note -> ids.add(note.eventId()));
        ledger.byIds(ids).forEach(event -> events.put(event.id(), event));
        this.byTarget = notes.stream()
                .sorted(Comparator.comparingLong(Note::position))
                .collect(Collectors.groupingBy(Note::target));
    }

    /** A fact as it was recorded; empty where the ledger has none of that id. */
    Optional<SequencedEvent> fact(UUID eventId) {
        return Optional.ofNullable(events.get(eventId))
                .filter(event -> !PUTTING_RIGHT.contains(event.type().name()));
    }

    SequencedEvent stored(Note note) {
        SequencedEvent event = events.get(note.eventId());
        if (event == null) {
            throw new IllegalStateException("the ledger lost the event at position " + note.position());
        }
        return event;
    }

    @Override
    public Optional<Recorded> byId(UUID eventId) {
        return Optional.ofNullable(events.get(eventId)).map(this::recorded);
    }

    @Override
    public List<Recorded> about(UUID eventId, long position) {
        return byTarget.getOrDefault(eventId, List.of()).stream()
                .filter(note -> note.position() <= position)
                .map(this::stored)
                .map(this::recorded)
                .toList();
    }

    private Recorded recorded(SequencedEvent event) {
        return read.computeIfAbsent(event.id(), first -> Decoding.recorded(event));
    }
}
