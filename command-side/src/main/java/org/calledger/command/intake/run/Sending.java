package org.calledger.command.intake.run;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.calledger.command.catalogue.Answer;
import org.calledger.command.catalogue.CommandDoor;
import org.calledger.command.catalogue.Envelope;
import org.calledger.command.catalogue.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands, a bounded number of them at a time, each on a virtual thread. What the ledger cannot take just now is
 * sent again under its key, for about half a minute; then everything stops. One thread gives, many answer.
 */
final class Sending implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int TRIES = 12;
    private static final Set<Integer> PASSING = Set.of(409, 429, 503);

    private final CommandDoor door;
    private final int atOnce;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable Problem stopped;
    private volatile @Nullable RuntimeException failed;

    Sending(CommandDoor door, int atOnce) {
        this.door = door;
        this.atOnce = atOnce;
        this.places = new Semaphore(atOnce);
    }

    /** Waits for a place, then sends; the answer comes on another thread. Throws StoppedException when all is stopped. */
    void send(Envelope envelope, Consumer<Answer> answered) throws InterruptedException {
        refuseWhenStopped();
        places.acquire();
        threads.execute(() -> {
            try {
                Answer answer = answer(envelope);
                if (stopped == null) {
                    answered.accept(answer);
                }
            } catch (RuntimeException broken) {
                failed = broken;
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            } finally {
                places.release();
            }
        });
    }

    /** Waits until everything given was answered. */
    void await() throws InterruptedException {
        places.acquire(atOnce);
        places.release(atOnce);
        refuseWhenStopped();
    }

    private void refuseWhenStopped() {
        if (failed != null) {
            throw failed;
        }
        if (stopped != null) {
            throw new StoppedException(stopped);
        }
    }

    private Answer answer(Envelope envelope) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        Answer answer = door.send(envelope);
        for (int again = 1; again < TRIES && isPassing(answer) && stopped == null; again++) {
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            answer = door.send(envelope);
        }
        if (answer instanceof Answer.Refused refused && refused.problem().status() >= 500) {
            stopped = refused.problem();
        }
        return answer;
    }

    private static boolean isPassing(Answer answer) {
        return answer instanceof Answer.Refused refused
                && PASSING.contains(refused.problem().status());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
