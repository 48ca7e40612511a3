package org.calledger.query.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.SequencedEvent;
import org.calledger.query.projection.NextCopy.Note;
import org.calledger.query.projection.Noting.Apart;

/**
 * The second half of a rebuild: facts that were put right, some at a time. What a fact's rows are does not depend on any other
 * fact, so that this may go on in any order and at several places.
 */
final class Settling {
    private static final int FACTS = 500;

    private final Ledger ledger;
    private final Layout layout;
    private final Transactions transactions;
    private final Set<Long> left;
    private final Apart apart;

    Settling(Ledger ledger, Layout layout, Transactions transactions, Set<Long> left, Apart apart) {
        this.ledger = ledger;
        this.layout = layout;
        this.transactions = transactions;
        this.left = left;
        this.apart = apart;
    }

    /** Pieces of work for any thread: facts that were set apart, of which no rows are there yet. */
    List<Runnable> apart() {
        return pieces(true);
    }

    /** Pieces of work for any thread: facts put right since; their rows are found by the fact they come from. */
    List<Runnable> later() {
        return pieces(false);
    }

    private List<Runnable> pieces(boolean setApart) {
        List<Runnable> pieces = new ArrayList<>();
        Map<UUID, List<Note>> some = new LinkedHashMap<>();
        Map<UUID, List<Note>> byFact = Note.byFact(transactions.in(NextCopy::notes));
        byFact.keySet().removeIf(fact -> apart.facts().contains(fact) != setApart);
        for (Map.Entry<UUID, List<Note>> fact : byFact.entrySet()) {
            some.put(fact.getKey(), fact.getValue());
            if (some.size() == FACTS) {
                pieces.add(piece(some, setApart));
                some = new LinkedHashMap<>();
            }
        }
        if (!some.isEmpty()) {
            pieces.add(piece(some, setApart));
        }
        return pieces;
    }

    private Runnable piece(Map<UUID, List<Note>> facts, boolean setApart) {
        return () -> {
            List<Note> notes = facts.values().stream().flatMap(List::stream).toList();
            LoadedPast past = new LoadedPast(ledger, facts.keySet(), notes);
            Stream<SequencedEvent> concerned = notes.stream().map(past::stored);
            if (setApart) {
                concerned = Stream.concat(facts.keySet().stream().flatMap(fact -> past.fact(fact).stream()), concerned);
            }
            List<Incoming> events = concerned
                    .sorted(Comparator.comparingLong(SequencedEvent::position))
                    .map(Incoming::of)
                    .toList();
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
