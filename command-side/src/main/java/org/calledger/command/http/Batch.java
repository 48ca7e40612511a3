package org.calledger.command.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.calledger.command.http.BatchLine.Said;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the lines of one batch. The caller's thread reads them, one thread writes the answers in their order, each line runs
 * on a thread of its own once every earlier one that shares something with it has finished. Who reads no answers is not
 * read from any more; if they go, what has started finishes.
 */
final class Batch {

    static final int MOST_UNREAD = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
    private static final int MOST_BYTES_RUNNING = 64 << 20;

    private final BatchLine line;
    private final Semaphore running;
    private final Semaphore bytes = new Semaphore(MOST_BYTES_RUNNING);
    private final BlockingQueue<Optional<CompletableFuture<byte[]>>> answers = new ArrayBlockingQueue<>(MOST_UNREAD);
    private final Map<String, CompletableFuture<byte[]>> last = new ConcurrentHashMap<>();
    private final AnswerWriter writer;

    Batch(BatchLine line, Semaphore running) {
        this.line = line;
        this.running = running;
        this.writer = new AnswerWriter(answers);
    }

    /** Comes back when every line that was read is finished and its answer written, or nobody is there to read it. */
    void run(Lines lines, OutputStream out) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing = threads.submit(() -> writer.write(out));
            try {
                for (Lines.Line next = lines.next(); next != null && !writer.isGone(); next = lines.next()) {
                    take(next, threads);
                }
            } catch (IOException gone) {
                LOG.debug("a batch ended in the middle of a line", gone);
            } finally {
                put(Optional.empty());
                finish(writing);
            }
        }
    }

    /** Lines that wait for others still need the threads, so these are closed only when the last answer is written. */
    private static void finish(Future<?> writing) {
        try {
            writing.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("the answers of a batch broke off", broken);
        } catch (InterruptedException stop) {
            throw stopped(stop);
        }
    }

    private void take(Lines.Line next, ExecutorService threads) {
        int size = size(next);
        bytes.acquireUninterruptibly(size);
        Said said = line.read(next);
        Set<String> shares = said.shares();
        CompletableFuture<byte[]> answer = earlier(shares).thenApplyAsync(ready -> answer(said), threads);
        shares.forEach(shared -> last.put(shared, answer));
        CompletableFuture<byte[]> cleared = answer.whenComplete((written, failure) -> {
            bytes.release(size);
            shares.forEach(shared -> last.remove(shared, answer));
        });
        put(Optional.of(cleared));
    }

    private CompletableFuture<?> earlier(Set<String> shares) {
        return CompletableFuture.allOf(
                shares.stream().map(last::get).filter(Objects::nonNull).toArray(CompletableFuture<?>[]::new));
    }

    private byte[] answer(Said said) {
        running.acquireUninterruptibly();
        try {
            return line.answer(said);
        } finally {
            running.release();
        }
    }

    private void put(Optional<CompletableFuture<byte[]>> answer) {
        try {
            answers.put(answer);
        } catch (InterruptedException stop) {
            throw stopped(stop);
        }
    }

    private static IllegalStateException stopped(InterruptedException stop) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("stopped in the middle of a batch", stop);
    }

    private static int size(Lines.Line next) {
        byte @Nullable [] bytes = next.bytes();
        return bytes == null ? 0 : bytes.length;
    }
}
