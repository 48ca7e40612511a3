package org.calledger.ledger.axon;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * The ledger from a position on, without an end. Reads a page when asked and empty; Axon's callback is called at every
 * new head, on the ledger's thread. Where the end of a filtered range matched nothing, an entry without an event
 * ({@link TerminalEventMessage}, which no handler takes) tells the position reached, so that a processor's token does
 * not stay behind a log that grows by other types.
 */
final class LedgerStream implements MessageStream<EventMessage> {
    static final int PAGE = 500;

    private final Ledger ledger;
    private final Query query;
    private final Function<SequencedEvent, DecodedEvents.Entry> reading;
    /** Entries read and not handed out; guarded by this. */
    private final ArrayDeque<Entry<EventMessage>> entries = new ArrayDeque<>();
    /** Everything up to here has been read; guarded by this. */
    private long position;
    /** The newest head heard of; nothing is asked for while it is not beyond the position; guarded by this. */
    private long heard = Long.MAX_VALUE;

    private @Nullable Throwable error;
    private boolean closed;
    private Ledger.@Nullable Subscription subscription;
    private volatile Runnable callback = () -> {};

    LedgerStream(Ledger ledger, Query query, long after, Function<SequencedEvent, DecodedEvents.Entry> reading) {
        this.ledger = ledger;
        this.query = query;
        this.position = after;
        this.reading = reading;
        this.subscription = ledger.onHead(this::moved);
    }

    private void moved(long head) {
        synchronized (this) {
            if (heard != Long.MAX_VALUE) {
                heard = Math.max(heard, head);
            }
        }
        callback.run();
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        fill();
        return Optional.ofNullable(entries.pollFirst());
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        fill();
        return Optional.ofNullable(entries.peekFirst());
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        fill();
        return !entries.isEmpty();
    }

    private void fill() {
        if (!entries.isEmpty() || closed || error != null || heard <= position) {
            return;
        }
        try {
            Sourced page = ledger.page(query, position, PAGE);
            for (SequencedEvent event : page.events()) {
                DecodedEvents.Entry read = reading.apply(event);
                entries.add(new SimpleEntry<>(read.message(), read.context()));
                position = event.position();
            }
            if (page.events().size() < PAGE) {
                reachedHead(page.head());
            }
        } catch (RuntimeException failure) {
            fail(failure);
        }
    }

    private void reachedHead(long head) {
        if (head > position) {
            position = head;
            Context context = TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(head));
            entries.add(new SimpleEntry<>(TerminalEventMessage.INSTANCE, context));
        }
        heard = heard == Long.MAX_VALUE ? position : Math.max(heard, position);
    }

    private void fail(RuntimeException failure) {
        error = failure;
        close();
    }

    @Override
    public void setCallback(Runnable callback) {
        this.callback = callback;
        if (hasNextAvailable() || isCompleted()) {
            callback.run();
        }
    }

    @Override
    public synchronized Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    /** Only a failure ends it. */
    @Override
    public synchronized boolean isCompleted() {
        return error != null && entries.isEmpty();
    }

    @Override
    public synchronized void close() {
        closed = true;
        Ledger.Subscription open = subscription;
        subscription = null;
        if (open != null) {
            open.close();
        }
    }
}
