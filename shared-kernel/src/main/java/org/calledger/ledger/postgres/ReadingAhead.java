package org.calledger.ledger.postgres;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.SequencedEvent;

/**
 * A range of the log, handed over event by event, while the next pieces are being read: the database and whoever folds
 * work at the same time. As positions have no gaps, where a piece begins is known before the one before it is there. No
 * connection is held while the sink is called.
 */
final class ReadingAhead {
    private static final int PIECE = 4_000;
    private static final int AHEAD = 2;
    private static final Executor READERS =
            task -> Thread.ofVirtual().name("ledger-read-ahead").start(task);

    private final RangeReader ranges;
    private final long end;
    /** Pieces under way, in order, and where the next one begins. */
    private final Queue<CompletableFuture<List<SequencedEvent>>> ahead = new ArrayDeque<>();

    private long next;
    private int size = PIECE;

    ReadingAhead(RangeReader ranges, long after, long end) {
        this.ranges = ranges;
        this.end = end;
        this.next = after;
    }

    void forEach(Consumer<? super SequencedEvent> sink) {
        long reached = next;
        while (reached < end) {
            begin();
            int asked = (int) Math.min(size, end - reached);
            List<SequencedEvent> piece = await(ahead.remove());
            if (piece.size() < asked) {
                beginAnew(reached + piece.size(), piece.size());
            }
            begin();
            piece.forEach(sink);
            reached += piece.size();
        }
    }

    private void begin() {
        while (ahead.size() <= AHEAD && next < end) {
            long from = next;
            int limit = size;
            ahead.add(CompletableFuture.supplyAsync(() -> piece(from, limit), READERS));
            next = Math.min(end, from + limit);
        }
    }

    /** Large events have cut a piece short: what was begun behind it leaves some out, and less is asked for from here on. */
    private void beginAnew(long after, int fitted) {
        ahead.clear();
        next = after;
        size = fitted;
    }

    private List<SequencedEvent> piece(long from, int limit) {
        List<SequencedEvent> events = ranges.piece(from, end, limit);
        if (events.isEmpty() || events.getFirst().position() != from + 1) {
            throw new IllegalStateException(
                    "the log has no event at position " + (from + 1) + ", though its head is " + end + " or beyond");
        }
        return events;
    }

    private static List<SequencedEvent> await(CompletableFuture<List<SequencedEvent>> piece) {
        try {
            return piece.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof LedgerException refusal ? refusal : failed;
        }
    }
}
