package org.calledger.ledger.postgres;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.calledger.ledger.Appended;
import org.calledger.ledger.LedgerException;

/**
 * Tells appenders their outcomes, each on a thread of its own: a unit of work goes on where its future completes, and
 * must not do so on the sequencer. Gives back their room in the queue and counts.
 */
final class Answers implements AutoCloseable {
    private final AppendQueue queue;
    private final LedgerCounters counters;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Answers(AppendQueue queue, LedgerCounters counters) {
        this.queue = queue;
        this.counters = counters;
    }

    /** Everyone whose append this batch decided. */
    void tell(AppendBatch done) {
        for (int i = 0; i < done.accepted().size(); i++) {
            recorded(done.accepted().get(i), done.places().get(i));
        }
        for (AppendBatch.Refused refused : done.refused()) {
            refused(refused.append(), refused.reason());
        }
    }

    private void recorded(PendingAppend append, Appended place) {
        queue.release(append);
        tell(() -> append.answer().complete(place));
    }

    void refused(PendingAppend append, LedgerException reason) {
        if (reason instanceof LedgerException.ConditionFailed) {
            counters.conflicts.increment();
        } else {
            counters.unavailable.increment();
        }
        queue.release(append);
        tell(() -> append.answer().completeExceptionally(reason));
    }

    private void tell(Runnable completion) {
        try {
            threads.execute(completion);
        } catch (RejectedExecutionException closed) {
            completion.run();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
