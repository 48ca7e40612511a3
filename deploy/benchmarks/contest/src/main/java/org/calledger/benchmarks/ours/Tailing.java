package org.calledger.benchmarks.ours;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.calledger.benchmarks.load.Stopwatch;
import org.calledger.benchmarks.load.Work;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.axon.LedgerStorageEngine;

/** A reader that follows the log through Axon's stream, as every projection does; appenders wait until it has theirs. */
final class Tailing implements Work {
    private final Ledger appending;
    private final AutoCloseable other;
    private final MessageStream<EventMessage> stream;
    private final Thread reader;
    private final Semaphore moved = new Semaphore(0);
    private final ConcurrentSkipListMap<Long, CompletableFuture<Boolean>> waiting = new ConcurrentSkipListMap<>();
    /** The last position that the reader has; written by it alone. */
    private volatile long seen;

    private volatile boolean closed;

    private Tailing(Ledger appending, Ledger followed, AutoCloseable other) {
        this.appending = appending;
        this.other = other;
        seen = followed.head();
        stream = new LedgerStorageEngine(followed, new RawCodec())
                .stream(StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(seen)), null);
        stream.setCallback(moved::release);
        reader = Thread.ofPlatform().daemon().start(this::follow);
    }

    static Work sameNode(Node node) {
        return new Tailing(node.ledger(), node.ledger(), () -> {});
    }

    static Work otherNode(Node node, String jdbcUrl) {
        Node second = Node.on(jdbcUrl);
        return new Tailing(node.ledger(), second.ledger(), second);
    }

    private void follow() {
        while (!closed) {
            moved.acquireUninterruptibly();
            moved.drainPermits();
            for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
                seen = TrackingToken.fromContext(entry.get())
                        .orElseThrow()
                        .position()
                        .orElseThrow();
            }
            Map<Long, CompletableFuture<Boolean>> reached = waiting.headMap(seen, true);
            reached.values().forEach(wait -> wait.complete(true));
            reached.clear();
        }
    }

    @Override
    public int once(int client, Stopwatch watch) {
        long position = appending
                .append(List.of(SampleEvents.supported()), AppendCondition.none())
                .join()
                .last();
        watch.start();
        CompletableFuture<Boolean> wait = new CompletableFuture<>();
        waiting.put(position, wait);
        if (seen < position) {
            wait.join();
        }
        waiting.remove(position);
        return 1;
    }

    @Override
    public void close() {
        closed = true;
        moved.release();
        try {
            reader.join();
            stream.close();
            other.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
