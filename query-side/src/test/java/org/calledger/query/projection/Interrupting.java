package org.calledger.query.projection;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Appended;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Sourced;

/** A ledger whose reader dies after so many looks: what a crash leaves of a rebuild. */
record Interrupting(Ledger ledger, AtomicInteger looks, AtomicLong read) implements Ledger {

    Interrupting(Ledger ledger, int looks) {
        this(ledger, new AtomicInteger(looks), new AtomicLong());
    }

    Rebuild rebuild(ReadSide side, int run, int threads) {
        return new Rebuild(this, side.layout, side.database, Clock.systemUTC(), run, threads);
    }

    private void look() {
        if (looks.decrementAndGet() < 0) {
            throw new IllegalStateException("crash");
        }
    }

    @Override
    public long read(Query query, long after, long until, Consumer<? super SequencedEvent> sink) {
        look();
        return ledger.read(query, after, until, event -> {
            if (query.isAll()) {
                read.incrementAndGet();
            }
            sink.accept(event);
        });
    }

    @Override
    public List<SequencedEvent> byIds(Collection<UUID> eventIds) {
        look();
        return ledger.byIds(eventIds);
    }

    @Override
    public long head() {
        return ledger.head();
    }

    @Override
    public CompletableFuture<Appended> append(List<NewEvent> events, AppendCondition condition) {
        return ledger.append(events, condition);
    }

    @Override
    public Sourced source(Query query) {
        return ledger.source(query);
    }

    @Override
    public Sourced page(Query query, long after, int limit) {
        return ledger.page(query, after, limit);
    }

    @Override
    public Optional<SequencedEvent> byId(UUID eventId) {
        return ledger.byId(eventId);
    }

    @Override
    public Subscription onHead(LongConsumer listener) {
        return ledger.onHead(listener);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
