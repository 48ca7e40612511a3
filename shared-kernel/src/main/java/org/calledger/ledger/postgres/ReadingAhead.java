package org.calledger.ledger.postgres;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.SequencedEvent;

/**
 * A range of the log, handed over event by event, while the next piece is being read: the database and whoever folds
 * work at the same time. Two pieces are in memory at most; no connection is held while the sink is called.
 */
final class ReadingAhead {
    private static final int PIECE = 4_000;
    private static final Executor READERS =
            task -> Thread.ofVirtual().name("ledger-read-ahead").start(task);

    private final RangeReader ranges;
    private final long after;
    private final long end;

    ReadingAhead(RangeReader ranges, long after, long end) {
        this.ranges = ranges;
        this.after = after;
        this.end = end;
    }

    void forEach(Consumer<? super SequencedEvent> sink) {
        List<SequencedEvent> piece = after < end ? piece(after, PIECE) : List.of();
        int asked = PIECE;
        while (!piece.isEmpty()) {
            long reached = piece.getLast().position();
            int limit = limit(asked, piece.size());
            CompletableFuture<List<SequencedEvent>> next = reached < end
                    ? CompletableFuture.supplyAsync(() -> piece(reached, limit), READERS)
                    : CompletableFuture.completedFuture(List.of());
            piece.forEach(sink);
            piece = await(next);
            asked = limit;
        }
    }

    /** Where large events have cut the last piece short, no more is asked for in vain. */
    private static int limit(int asked, int got) {
        return got < asked ? got : Math.min(PIECE, 2 * asked);
    }

    private List<SequencedEvent> piece(long from, int limit) {
        List<SequencedEvent> events = ranges.piece(from, end, limit);
        if (events.isEmpty() || events.getFirst().position() != from + 1) {
            throw new IllegalStateException(
                    "the log has no event at position " + (from + 1) + ", though its head is " + end + " or beyond");
        }
        return events;
    }

    private static List<SequencedEvent> await(CompletableFuture<List<SequencedEvent>> next) {
        try {
            return next.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof LedgerException refusal ? refusal : failed;
        }
    }
}
