package org.calledger.query.http;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Troubled;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Questions about the past of a large ledger, which take longer than anybody waits at a door: the work on them goes on, and the
 * answer is fetched where {@code Location} says (RFC 9110, 15.3.3). Kept in this node's memory. Safe for use by many threads.
 */
public final class Replays {
    private static final int AT_ONCE = 4;
    private static final int MOST_KEPT = 32;
    private static final String RETRY_AFTER_SECONDS = "2";

    private final Duration patience;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Map<UUID, Replay> replays = new LinkedHashMap<>();

    /**
     * What is being worked on, or was.
     *
     * @param account of whoever asked; nobody else gets the answer
     * @param began by {@link System#nanoTime}
     */
    private record Replay(
            UUID id, String account, String question, long began, CompletableFuture<ResponseEntity<?>> answer) {}

    /**
     * How far it is.
     *
     * @param seconds since it began
     */
    public record State(UUID id, String state, String question, long seconds) {}

    /** @param patience after which a caller is told where the answer will be; zero: at once */
    public Replays(Duration patience) {
        this.patience = patience;
    }

    /** The answer, or 202 and where it will be. */
    ResponseEntity<?> within(String account, String question, Supplier<ResponseEntity<?>> work) {
        if (!free.tryAcquire()) {
            return work.get();
        }
        CompletableFuture<ResponseEntity<?>> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("replay").start(() -> complete(answer, work));
        long began = System.nanoTime();
        try {
            if (patience.isPositive()) {
                answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                return finished(answer);
            }
        } catch (ExecutionException failed) {
            return finished(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an answer was worked on", e);
        } catch (TimeoutException later) {
            // told below where it will be
        }
        return accepted(keep(new Replay(UUID.randomUUID(), account, question, began, answer)));
    }

    /** The answer once it is there; until then 202 again. */
    ResponseEntity<?> get(UUID id, String account) {
        Replay replay = find(id).filter(one -> one.account().equals(account))
                .orElseThrow(() -> new Troubled(ProblemCode.NOT_FOUND));
        return replay.answer().isDone() ? finished(replay.answer()) : accepted(replay);
    }

    private void complete(CompletableFuture<ResponseEntity<?>> answer, Supplier<ResponseEntity<?>> work) {
        try {
            answer.complete(work.get());
        } catch (RuntimeException | Error failure) {
            answer.completeExceptionally(failure);
        } finally {
            free.release();
        }
    }

    private static ResponseEntity<?> finished(CompletableFuture<ResponseEntity<?>> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private synchronized Replay keep(Replay latest) {
        replays.put(latest.id(), latest);
        Iterator<Replay> eldest = replays.values().iterator();
        while (replays.size() > MOST_KEPT && eldest.hasNext()) {
            if (eldest.next().answer().isDone()) {
                eldest.remove();
            }
        }
        return latest;
    }

    private synchronized Optional<Replay> find(UUID id) {
        return Optional.ofNullable(replays.get(id));
    }

    private static ResponseEntity<?> accepted(Replay replay) {
        long seconds = Duration.ofNanos(System.nanoTime() - replay.began()).toSeconds();
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .header(HttpHeaders.LOCATION, "/api/v1/replays/" + replay.id())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(new State(replay.id(), "RUNNING", replay.question(), seconds));
    }
}
