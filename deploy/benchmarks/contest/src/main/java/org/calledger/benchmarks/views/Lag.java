package org.calledger.benchmarks.views;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.axon.AxonSetup;
import org.calledger.ledger.axon.JsonEventCodec;
import org.calledger.ledger.axon.LedgerStorageEngine;
import org.calledger.query.projection.LiveBatch;
import org.calledger.query.projection.LivePart;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the answer that an event is recorded until the views have it, at a steady rate of appends, one event each. */
final class Lag {
    private static final long LOOK_NANOS = 1_000_000;
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final int DIGITS = 2;

    private final ReadingSide side;

    Lag(ReadingSide side) {
        this.side = side;
    }

    /**
     * Nanoseconds of each of these events, whose facts are about nothing that has to exist.
     *
     * @param warming the first so many do not count
     */
    Histogram measure(List<NewEvent> events, int perSecond, int warming) throws InterruptedException, SQLException {
        side.open();
        AxonConfiguration axon = axon();
        try {
            axon.start();
            long first = side.ledger.head();
            await(first);
            AtomicLongArray recorded = new AtomicLongArray(events.size() + 1);
            Thread appender = Thread.ofVirtual().start(() -> append(events, perSecond, first, recorded));
            Histogram lags = watch(first, recorded, warming, events.size());
            appender.join();
            return lags;
        } finally {
            axon.shutdown();
        }
    }

    private AxonConfiguration axon() {
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create();
        AxonSetup.apply(configurer, new LedgerStorageEngine(side.ledger, new JsonEventCodec()));
        new LivePart(new LiveBatch(side.ledger, side.layout), side.database).register(configurer);
        return configurer.build();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // an append that fails is never seen, and the watch says so
    private void append(List<NewEvent> events, int perSecond, long first, AtomicLongArray recorded) {
        long began = System.nanoTime();
        for (int i = 0; i < events.size(); i++) {
            LockSupport.parkNanos(began + i * 1_000_000_000L / perSecond - System.nanoTime());
            side.ledger
                    .append(List.of(events.get(i)), AppendCondition.none())
                    .thenAccept(place -> recorded.set((int) (place.last() - first), System.nanoTime()));
        }
    }

    /** A position is seen by asking for it, as a query does; what was seen before its answer came has no lag. */
    private Histogram watch(long first, AtomicLongArray recorded, int warming, int events) {
        Histogram lags = new Histogram(1_000, PATIENCE_NANOS, DIGITS);
        long until = System.nanoTime() + PATIENCE_NANOS;
        int seen = 0;
        while (seen < events && System.nanoTime() < until) {
            int reached = (int) (position() - first);
            long now = System.nanoTime();
            for (int at = seen + 1; at <= reached; at++) {
                if (at > warming) {
                    long when = recorded.get(at);
                    lags.recordValue(when == 0 ? 1_000 : Math.max(1_000, now - when));
                }
            }
            seen = Math.max(seen, reached);
            LockSupport.parkNanos(LOOK_NANOS);
        }
        if (seen < events) {
            throw new IllegalStateException("the views came to " + seen + " of " + events + " events");
        }
        return lags;
    }

    private void await(long position) {
        while (position() < position) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private long position() {
        return JdbcClient.create(side.database)
                .sql("select position from projection.position")
                .query(Long.class)
                .single();
    }

    /** The same events under other ids: no ledger takes one twice. */
    static List<NewEvent> anew(List<NewEvent> events) {
        List<NewEvent> again = new ArrayList<>(events.size());
        for (NewEvent one : events) {
            again.add(new NewEvent(
                    UUID.randomUUID(),
                    one.type(),
                    one.time(),
                    one.happenedFrom(),
                    one.happenedTo(),
                    one.payload(),
                    one.metadata(),
                    one.tags()));
        }
        return again;
    }
}
