package org.calledger.query.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.calledger.events.HistoryEvent.PuttingRight;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.axon.UnknownEventException;
import org.calledger.query.projection.NextCopy.Note;
import org.calledger.query.projection.NextCopy.Range;

/**
 * What comes before a rebuild's first half: which facts were put right. They are set apart, so that each gets its rows once,
 * as they stand in the end, and no row that was written has to be closed.
 */
final class Noting {
    /** So few that a look comes back with all of them: what it looks through again for a next page is as long as the piece. */
    private static final int PIECE = 20_000;

    private static final Query PUTTING_RIGHT = Query.of(new QueryItem(Past.PUTTING_RIGHT, Set.of()));

    private final Ledger ledger;
    private final Transactions transactions;
    private final Workers workers;

    Noting(Ledger ledger, Transactions transactions, Workers workers) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.workers = workers;
    }

    /**
     * Facts that are set apart.
     *
     * @param facts their event ids, as far as they are not settled
     * @param until corrections and retractions up to this position are noted
     */
    record Apart(Set<UUID> facts, long until) {}

    /** Looks once for all: who goes on after a crash has it noted. */
    Apart apart() {
        Optional<Long> noted = transactions.in(NextCopy::noted);
        long until = noted.orElseGet(ledger::head);
        if (noted.isEmpty()) {
            List<Note> notes = found(until);
            transactions.run(connection -> {
                NextCopy.note(connection, notes);
                NextCopy.noted(connection, until);
            });
        }
        List<Note> known = transactions.in(NextCopy::notes).stream()
                .filter(note -> note.position() <= until)
                .toList();
        return new Apart(Set.copyOf(Note.byFact(known).keySet()), until);
    }

    private List<Note> found(long until) {
        Queue<Note> notes = new ConcurrentLinkedQueue<>();
        workers.all(Loading.missing(List.of(), until, PIECE).stream()
                .<Runnable>map(range -> () -> find(range, notes))
                .toList());
        return notes.stream()
                .sorted(Comparator.comparingLong(Note::position))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void find(Range range, Queue<Note> notes) {
        ledger.read(
                PUTTING_RIGHT,
                range.after(),
                range.until(),
                event -> note(event).ifPresent(notes::add));
    }

    /** Empty where it cannot be read: whoever loads the range parks it. */
    private static Optional<Note> note(SequencedEvent event) {
        try {
            return Decoding.recorded(event).fact() instanceof PuttingRight right
                    ? Optional.of(new Note(event.position(), event.id(), right.eventId()))
                    : Optional.empty();
        } catch (UnknownEventException | LedgerException stop) {
            throw stop;
        } catch (RuntimeException poison) {
            return Optional.empty();
        }
    }
}
