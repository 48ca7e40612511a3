package org.calledger.ledger;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners that the head has moved, on one daemon thread of its own, so that neither the writer nor an appender
 * ever runs a listener's code. Calls are merged: a slow listener sees the newest head only. For stores, not for callers.
 */
public final class HeadListeners implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeadListeners.class);

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Thread thread;
    /** The newest head; guarded by the lock. */
    private long head;
    /** Guarded by the lock. */
    private boolean closed;

    public HeadListeners(String name, long head) {
        this.head = head;
        this.thread = Thread.ofPlatform().daemon().name(name).start(() -> tellFrom(head));
    }

    /** From any thread, never blocking for a listener. A head that is not newer is ignored. */
    public void moved(long newHead) {
        lock.lock();
        try {
            if (newHead > head) {
                head = newHead;
                moved.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    public Ledger.Subscription add(LongConsumer listener) {
        Listener place = new Listener(listener);
        listeners.add(place);
        return () -> listeners.remove(place);
    }

    private void tellFrom(long start) {
        long told = start;
        while (true) {
            long next = awaitBeyond(told);
            if (next < 0) {
                return;
            }
            told = next;
            for (Listener listener : listeners) {
                listener.tell(next);
            }
        }
    }

    /** The newest head once it is beyond {@code told}; -1 when closed. */
    private long awaitBeyond(long told) {
        lock.lock();
        try {
            while (head <= told && !closed) {
                moved.awaitUninterruptibly();
            }
            return closed ? -1 : head;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            moved.signal();
        } finally {
            lock.unlock();
        }
        thread.interrupt();
    }

    /** Its own class, not a record: the same function may be subscribed twice. */
    private static final class Listener {
        private final LongConsumer function;

        Listener(LongConsumer function) {
            this.function = function;
        }

        void tell(long head) {
            try {
                function.accept(head);
            } catch (RuntimeException failure) {
                LOG.warn("a listener on the ledger's head failed at {}", head, failure);
            }
        }
    }
}
