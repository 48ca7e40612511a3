package org.calledger.query.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calledger.ledger.Ledger;
import org.calledger.query.projection.NextCopy.Note;

/**
 * The second half of a rebuild: corrections and retractions take effect once all facts are loaded, some facts' at a time.
 * What a fact's are does not depend on any other fact's, so that this may go on in any order and at several places.
 */
final class Settling {
    private static final int FACTS = 500;

    private final Ledger ledger;
    private final Layout layout;
    private final Transactions transactions;
    private final Set<Long> left;

    Settling(Ledger ledger, Layout layout, Transactions transactions, Set<Long> left) {
        this.ledger = ledger;
        this.layout = layout;
        this.transactions = transactions;
        this.left = left;
    }

    /** Pieces of work for any thread. */
    List<Runnable> pieces() {
        List<Runnable> pieces = new ArrayList<>();
        Map<UUID, List<Note>> some = new LinkedHashMap<>();
        for (Map.Entry<UUID, List<Note>> fact : byFact().entrySet()) {
            some.put(fact.getKey(), fact.getValue());
            if (some.size() == FACTS) {
                pieces.add(piece(some));
                some = new LinkedHashMap<>();
            }
        }
        if (!some.isEmpty()) {
            pieces.add(piece(some));
        }
        return pieces;
    }

    private Map<UUID, List<Note>> byFact() {
        List<Note> notes = transactions.in(NextCopy::notes);
        Map<UUID, UUID> targets = new HashMap<>();
        notes.forEach(note -> targets.put(note.eventId(), note.target()));
        Map<UUID, List<Note>> byFact = new LinkedHashMap<>();
        for (Note note : notes) {
            UUID fact = note.target();
            while (targets.containsKey(fact)) {
                fact = targets.get(fact);
            }
            byFact.computeIfAbsent(fact, first -> new ArrayList<>(1)).add(note);
        }
        return byFact;
    }

    private Runnable piece(Map<UUID, List<Note>> facts) {
        return () -> {
            List<Note> notes = facts.values().stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparingLong(Note::position))
                    .toList();
            LoadedPast past = new LoadedPast(ledger, facts.keySet(), notes);
            List<Incoming> events =
                    notes.stream().map(past::stored).map(Incoming::of).toList();
            Intake intake = new Intake(layout, past, left);
            Folding folded = intake.fold(events);
            transactions.run(connection -> {
                Rebuild.unhurried(connection);
                intake.write(connection, Layout.NEXT, events, folded);
                NextCopy.taken(connection, notes);
            });
        };
    }
}
