package org.calledger.query.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.query.projection.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows the views and tells all listeners, reading each event once however many they are. Stands still while nobody
 * listens. It stops before the server does, so that nobody waits for streams that have no end.
 */
@Component
class Tail implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final Duration PACE = Duration.ofMillis(250);
    private static final int MOST_TOLD_SINGLY = 500;
    private static final int MOST_LISTENERS = 1000;

    private final Reading reading;
    private final Ledger ledger;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private long told;

    Tail(Reading reading, Ledger ledger) {
        this.reading = reading;
        this.ledger = ledger;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("live-tail").start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        listeners.forEach(Listener::drop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Hears of all that comes from now on; empty when there are too many already. */
    synchronized Optional<Listener> listen() {
        if (!running || listeners.size() >= MOST_LISTENERS) {
            return Optional.empty();
        }
        if (listeners.isEmpty()) {
            told = reading.position();
        }
        Listener listener = new Listener(told);
        listeners.add(listener);
        return Optional.of(listener);
    }

    void leave(Listener listener) {
        listeners.remove(listener);
    }

    int listeners() {
        return listeners.size();
    }

    private void follow() {
        while (running) {
            try {
                step();
            } catch (RuntimeException notNow) {
                LOG.debug("changes are not told just now", notNow);
            }
            try {
                Thread.sleep(PACE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized void step() {
        if (listeners.isEmpty()) {
            return;
        }
        long reached = reading.position();
        if (reached > told) {
            between(told, reached, change -> listeners.removeIf(listener -> !listener.offer(change)));
            told = reached;
        }
    }

    /** What was recorded after the one and up to the other, singly or, where that is too much, as one. */
    void between(long after, long until, Consumer<Change> changes) {
        if (until - after > MOST_TOLD_SINGLY) {
            changes.accept(Change.many(until, until - after));
            return;
        }
        long position = after;
        while (position < until) {
            List<SequencedEvent> events =
                    ledger.page(Query.all(), position, (int) (until - position)).events();
            if (events.isEmpty()) {
                return;
            }
            for (SequencedEvent event : events) {
                position = event.position();
                if (position <= until) {
                    changes.accept(Change.of(event));
                }
            }
        }
    }
}
