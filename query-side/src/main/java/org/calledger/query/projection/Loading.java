package org.calledger.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.calledger.events.HistoryEvent.PuttingRight;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.axon.UnknownEventException;
import org.calledger.query.projection.NextCopy.Note;
import org.calledger.query.projection.NextCopy.Range;
import org.calledger.query.projection.Noting.Apart;

/**
 * The first half of a rebuild: facts as they were recorded, a range of the ledger at a time, in any order and at several
 * places. Facts that were put right are left for {@link Settling}, and so are later corrections and retractions.
 */
final class Loading {
    private final Ledger ledger;
    private final Transactions transactions;
    private final Intake intake;
    private final Apart apart;

    Loading(Ledger ledger, Layout layout, Transactions transactions, Set<Long> left, Apart apart) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.apart = apart;
        this.intake = new Intake(layout, Past.of(ledger), left);
    }

    void load(Range range) {
        List<Incoming> facts = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        List<Parked> unreadable = new ArrayList<>();
        ledger.read(Query.all(), range.after(), range.until(), event -> sort(event, facts, notes, unreadable));
        Folding folded = intake.fold(facts);
        transactions.run(connection -> {
            Rebuild.unhurried(connection);
            intake.write(connection, Layout.NEXT, facts, folded);
            ParkedTable.park(connection, Layout.NEXT, unreadable);
            NextCopy.note(connection, notes);
            NextCopy.loaded(connection, range);
        });
    }

    private void sort(SequencedEvent event, List<Incoming> facts, List<Note> notes, List<Parked> unreadable) {
        Incoming incoming = Incoming.of(event);
        if (!Past.PUTTING_RIGHT.contains(incoming.type())) {
            if (!apart.facts().contains(event.id())) {
                facts.add(incoming);
            }
            return;
        }
        try {
            if (incoming.fact().get() instanceof PuttingRight right && event.position() > apart.until()) {
                notes.add(new Note(event.position(), event.id(), right.eventId()));
            }
        } catch (UnknownEventException | LedgerException stop) {
            throw stop;
        } catch (RuntimeException poison) {
            unreadable.add(Parked.now(incoming, poison));
        }
    }

    /** What is missing of everything up to the head, in pieces of at most that size. */
    static List<Range> missing(List<Range> loaded, long head, int size) {
        List<Range> missing = new ArrayList<>();
        long reached = 0;
        for (Range range : loaded) {
            cut(reached, range.after(), size, missing);
            reached = range.until();
        }
        cut(reached, head, size, missing);
        return missing;
    }

    private static void cut(long after, long until, int size, List<Range> into) {
        for (long from = after; from < until; from += size) {
            into.add(new Range(from, Math.min(until, from + size)));
        }
    }
}
