package org.calledger.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.calledger.command.catalogue.CommandDoor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the demo history behind a server that answers already. Every step has the same key in every run, so that an
 * interrupted one goes on at the next start; a finished one is remembered in a file, and only what has become due since
 * then is written.
 */
public final class Seeding implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);
    private static final Duration LAST_STEPS = Duration.ofSeconds(5);

    private final CommandDoor door;
    private final Path finished;
    private final Clock clock;
    private final Progress progress;
    private final Thread thread = Thread.ofVirtual().name("demo-history").unstarted(this::write);
    private volatile boolean closed;
    private volatile @Nullable Counting counting;

    /**
     * Nothing is written before {@link #begin}.
     *
     * @param finished the file that says how many steps were written
     * @param clock says which day it is for the ledger; later days of the history wait
     */
    public Seeding(CommandDoor door, Path finished, Clock clock, Progress progress) {
        this.door = door;
        this.finished = finished;
        this.clock = clock;
        this.progress = progress;
    }

    public Seeding begin() {
        thread.start();
        return this;
    }

    /** Lets the steps under way end, and leaves the rest to the next start. */
    @Override
    public void close() {
        closed = true;
        if (counting != null) {
            counting.stop();
        }
        try {
            thread.join(LAST_STEPS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when it is complete, or stopped. */
    void awaitEnd() throws InterruptedException {
        thread.join();
    }

    private void write() {
        try {
            LocalDate today = LocalDate.now(clock);
            List<Step> due = DemoHistory.steps().stream()
                    .filter(step -> !step.day().isAfter(today))
                    .toList();
            int written = Files.exists(finished)
                    ? Integer.parseInt(Files.readString(finished).strip())
                    : 0;
            if (written < due.size() && !closed) {
                write(due, written);
            }
        } catch (IOException | RuntimeException failed) {
            LOG.error("the demo history stopped", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Step> due, int written) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Counting now = new Counting(progress, due.size() - written);
        counting = now;
        new Senders(door, due, now).send(due.subList(written, due.size()));
        String why = now.why();
        if (now.isWhole()) {
            Files.writeString(finished, Integer.toString(due.size()));
            progress.complete(now.recorded(), now.before(), Duration.ofNanos(System.nanoTime() - begun));
        } else if (why != null) {
            progress.stopped(now.done(), due.size(), why);
        }
    }
}
