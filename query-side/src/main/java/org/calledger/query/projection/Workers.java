package org.calledger.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Pieces of work, done by a few threads in the order of the list. */
final class Workers {
    private final int threads;

    Workers(int threads) {
        this.threads = threads;
    }

    /** Returns when all is done; throws what the first piece to fail threw, after those under way have ended. */
    void all(List<? extends Runnable> pieces) {
        ConcurrentLinkedQueue<Runnable> open = new ConcurrentLinkedQueue<>(pieces);
        AtomicBoolean failed = new AtomicBoolean();
        List<Future<?>> working = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Math.min(threads, pieces.size()); i++) {
                working.add(executor.submit(() -> work(open, failed)));
            }
        }
        for (Future<?> each : working) {
            result(each);
        }
    }

    private static void work(ConcurrentLinkedQueue<Runnable> open, AtomicBoolean failed) {
        try {
            for (Runnable next = open.poll(); next != null && !failed.get(); next = open.poll()) {
                next.run();
            }
        } catch (RuntimeException | Error failure) {
            failed.set(true);
            throw failure;
        }
    }

    private static void result(Future<?> done) {
        try {
            done.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
