package org.calledger.ledger.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calledger.ledger.AppendRules;
import org.calledger.ledger.Appended;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.transparency.LeafEntry;
import org.jspecify.annotations.Nullable;

/**
 * What one commit will hold: the appends accepted so far with their positions, and the refused ones with their reasons.
 * It may stand on a batch that is still being committed: then it is decided as if that one had been recorded, and counts
 * for nothing where it was not. Belongs to one thread at a time. Nothing here is recorded before the COMMIT; a crash
 * leaves nothing of it.
 */
final class AppendBatch {
    private final long start;
    private final List<PendingAppend> offered = new ArrayList<>();
    private final List<PendingAppend> accepted = new ArrayList<>();
    private final List<PendingAppend.Prepared> events = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    /** What the accepted appends of this batch would make conditions of later ones fail on. */
    private final PositionIndex index = new PositionIndex();

    private final Set<UUID> ids = new HashSet<>();
    private long bytes;
    /** Null where memory holds all that lies before this batch. */
    private @Nullable AppendBatch before;

    private List<Row> rows = List.of();
    private List<Appended> places = List.of();

    /** An accepted event in its place. */
    record Row(PendingAppend.Prepared prepared, SequencedEvent event) {

        byte[] leafHash() {
            return LeafEntry.hash(event.position(), event.recordedAt(), prepared.leaf());
        }
    }

    record Refused(PendingAppend append, LedgerException reason) {}

    /** @param head the last position before it */
    AppendBatch(long head) {
        this.start = head;
    }

    /** On top of one that is being committed. */
    static AppendBatch on(AppendBatch before) {
        AppendBatch batch = new AppendBatch(before.last());
        batch.before = before;
        return batch;
    }

    /** Whether it has room; there always is for the first. */
    boolean hasRoomFor(PendingAppend append, int maxEvents, long maxBytes) {
        return offered.isEmpty()
                || (events.size() + append.events().size() <= maxEvents && bytes + append.bytes() <= maxBytes);
    }

    void refuse(PendingAppend append, LedgerException reason) {
        offered.add(append);
        refused.add(new Refused(append, reason));
    }

    /** The condition holds against what memory has of the log; it may still fail against what came behind that. */
    void offer(PendingAppend append) {
        if (fails(append)) {
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

    private boolean fails(PendingAppend append) {
        Query query = append.failIf();
        return query != null
                && (hasMatch(query, append.checkedTo())
                        || (before != null && before.hasMatch(query, append.checkedTo())));
    }

    private boolean hasMatch(Query query, long after) {
        if (!index.mayMatch(query, after)) {
            return false;
        }
        for (int i = (int) Math.max(0, after - start); i < events.size(); i++) {
            NewEvent event = events.get(i).event();
            if (query.matches(event.type().name(), event.tags())) {
                return true;
            }
        }
        return false;
    }

    private void accept(PendingAppend append) {
        for (PendingAppend.Prepared prepared : append.events()) {
            NewEvent event = prepared.event();
            events.add(prepared);
            index.add(event.type().name(), event.tags(), last());
            ids.add(event.id());
        }
        bytes += append.bytes();
        offered.add(append);
        accepted.add(append);
    }

    /** Nothing more is offered; what was accepted gets the time of its recording. What it stood on is recorded. */
    AppendBatch close(Instant recordedAt) {
        before = null;
        rows = new ArrayList<>(events.size());
        places = new ArrayList<>(accepted.size());
        long position = start;
        for (PendingAppend append : accepted) {
            long first = position + 1;
            for (PendingAppend.Prepared prepared : append.events()) {
                position++;
                rows.add(new Row(prepared, SequencedEvent.of(prepared.event(), position, recordedAt)));
            }
            places.add(new Appended(first, position, recordedAt));
        }
        return this;
    }

    /** Events accepted so far. */
    int size() {
        return events.size();
    }

    /** The last position before it. */
    long start() {
        return start;
    }

    long last() {
        return start + events.size();
    }

    /** Of a batch with accepted appends that was closed. */
    Instant recordedAt() {
        return places.getFirst().recordedAt();
    }

    /** Once closed. */
    List<Row> rows() {
        return rows;
    }

    /** Once closed. */
    List<SequencedEvent> events() {
        return rows.stream().map(Row::event).toList();
    }

    /** All in the order they came, accepted or refused. */
    List<PendingAppend> offered() {
        return offered;
    }

    List<PendingAppend> accepted() {
        return accepted;
    }

    /** Beside {@link #accepted()}, one each; once closed. */
    List<Appended> places() {
        return places;
    }

    List<Refused> refused() {
        return refused;
    }
}
