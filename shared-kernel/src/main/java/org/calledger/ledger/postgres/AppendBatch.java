package org.calledger.ledger.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.calledger.ledger.AppendRules;
import org.calledger.ledger.Appended;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.transparency.LeafEntry;

/**
 * What one commit will hold: the appends accepted so far with their positions, and the refused ones with their reasons.
 * Belongs to the sequencer's thread. Nothing here is recorded before the COMMIT; a crash leaves nothing of it.
 */
final class AppendBatch {
    private final Instant recordedAt;
    private final long start;
    private final List<PendingAppend> accepted = new ArrayList<>();
    private final List<Appended> places = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    /** What the accepted appends of this batch would make conditions of later ones fail on. */
    private final PositionIndex index = new PositionIndex();

    private final Set<UUID> ids = new HashSet<>();

    /** An accepted event in its place. */
    record Row(PendingAppend.Prepared prepared, SequencedEvent event) {

        byte[] leafHash() {
            return LeafEntry.hash(event.position(), event.recordedAt(), prepared.leaf());
        }
    }

    record Refused(PendingAppend append, LedgerException reason) {}

    AppendBatch(long head, Instant recordedAt) {
        this.start = head;
        this.recordedAt = recordedAt;
    }

    void refuse(PendingAppend append, LedgerException reason) {
        refused.add(new Refused(append, reason));
    }

    /** The condition holds against the log; it may still fail against what this batch accepted before. */
    void offer(PendingAppend append) {
        if (append.failIf() != null && index.mayMatch(append.failIf(), start) && anyMatch(append)) {
            refuse(append, new LedgerException.ConditionFailed(append.after()));
            return;
        }
        for (PendingAppend.Prepared prepared : append.events()) {
            if (ids.contains(prepared.event().id())) {
                refuse(append, AppendRules.duplicate(prepared.event().id()));
                return;
            }
        }
        accept(append);
    }

    private boolean anyMatch(PendingAppend append) {
        Query query = Objects.requireNonNull(append.failIf());
        for (Row row : rows) {
            NewEvent event = row.prepared().event();
            if (query.matches(event.type().name(), event.tags())) {
                return true;
            }
        }
        return false;
    }

    private void accept(PendingAppend append) {
        long first = last() + 1;
        for (PendingAppend.Prepared prepared : append.events()) {
            NewEvent event = prepared.event();
            long position = last() + 1;
            rows.add(new Row(prepared, SequencedEvent.of(event, position, recordedAt)));
            index.add(event.type().name(), event.tags(), position);
            ids.add(event.id());
        }
        accepted.add(append);
        places.add(new Appended(first, last(), recordedAt));
    }

    long last() {
        return start + rows.size();
    }

    Instant recordedAt() {
        return recordedAt;
    }

    List<Row> rows() {
        return rows;
    }

    List<SequencedEvent> events() {
        return rows.stream().map(Row::event).toList();
    }

    List<PendingAppend> accepted() {
        return accepted;
    }

    /** Beside {@link #accepted()}, one each. */
    List<Appended> places() {
        return places;
    }

    List<Refused> refused() {
        return refused;
    }
}
