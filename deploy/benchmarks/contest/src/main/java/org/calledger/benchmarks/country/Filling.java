package org.calledger.benchmarks.country;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Appended;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.NewEvent;

/**
 * Writes a history of so many events into a ledger, by the ledger's own appends, as imports of many centres would come in.
 * What is encoded waits in a few batches; nothing else grows with the number of events.
 */
public final class Filling {
    private static final int BATCH = 2_000;
    private static final int AHEAD = 6;

    private final Ledger ledger;
    private final LongConsumer progress;
    private final Deque<CompletableFuture<Appended>> running = new ArrayDeque<>();
    private List<NewEvent> batch = new ArrayList<>(BATCH);

    private Filling(Ledger ledger, LongConsumer progress) {
        this.ledger = ledger;
        this.progress = progress;
    }

    /**
     * The same history for the same seed, scale and number.
     *
     * @param events so many; the founding of the country comes on top where it is more
     * @param progress told the last durable position, now and then
     * @return how many were written
     */
    public static long fill(Ledger ledger, Scale scale, long events, long seed, LongConsumer progress) {
        Filling filling = new Filling(ledger, progress);
        long written = Story.tell(scale, events, seed, filling::record);
        filling.flush();
        filling.running.forEach(CompletableFuture::join);
        progress.accept(ledger.head());
        return written;
    }

    private void record(NewEvent event) {
        batch.add(event);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        running.add(ledger.append(batch, AppendCondition.none()));
        batch = new ArrayList<>(BATCH);
        if (running.size() == AHEAD) {
            progress.accept(running.remove().join().last());
        }
    }
}
