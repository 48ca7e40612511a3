package org.calledger.benchmarks.ours;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.calledger.benchmarks.load.Samples;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Appended;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Tag;

/**
 * A log of many years, by the ledger's own appends: every thing has ten events, each a thousand positions from the next,
 * so that sourcing one reads ten places; every event has three tags.
 */
final class Filling {
    static final int EVENTS_EACH = 10;

    private static final int THINGS_AT_ONCE = 1_000;
    private static final int BLOCK = THINGS_AT_ONCE * EVENTS_EACH;
    private static final int COMMUNITIES = 2_500;
    private static final int BATCH = 2_000;
    private static final int AHEAD = 6;
    /** Far from the numbers of {@link Samples#serial}. */
    private static final long FIRST = 1_000_000_000L;

    private Filling() {}

    /** Goes on where an earlier filling stopped; only for a log that nothing else was appended to. */
    static int upTo(Ledger ledger, int size) {
        long head = ledger.head();
        Deque<CompletableFuture<Appended>> running = new ArrayDeque<>();
        for (long next = head; next < size; next += BATCH) {
            running.add(ledger.append(batch(next, Math.min(size, next + BATCH)), AppendCondition.none()));
            if (running.size() == AHEAD) {
                running.remove().join();
            }
        }
        running.forEach(CompletableFuture::join);
        return (int) Math.max(0, size - head);
    }

    /** Any things that have all their events, of a log filled up to there. */
    static List<UUID> things(long filled, int count) {
        long blocks = Math.max(1, filled / BLOCK);
        return Stream.generate(() -> Samples.id(FIRST
                        + ThreadLocalRandom.current().nextLong(blocks) * THINGS_AT_ONCE
                        + ThreadLocalRandom.current().nextInt(THINGS_AT_ONCE)))
                .limit(count)
                .toList();
    }

    private static List<NewEvent> batch(long from, long to) {
        List<NewEvent> events = new ArrayList<>((int) (to - from));
        for (long index = from; index < to; index++) {
            long thing = FIRST + ((index / BLOCK) * THINGS_AT_ONCE) + (index % THINGS_AT_ONCE);
            events.add(SampleEvents.event(
                    Tag.of("need", Samples.id(thing)),
                    Tag.of("person", Samples.id(2 * FIRST + index)),
                    Tag.of("community", Samples.id(thing % COMMUNITIES))));
        }
        return events;
    }
}
