package org.calledger.ledger.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.calledger.ledger.LedgerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a node that decides appends: takes what waits, has it recorded in one COMMIT, tells each appender its
 * own outcome. Where several wait at once it goes on deciding while the last batch is being committed.
 *
 * <p>A crash before the COMMIT leaves nothing; after it, all of the batch. Only when the connection goes away in between
 * is the outcome open, and then it is looked up under the lock on a new connection, never guessed.
 */
final class Sequencer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(50);
    /** Those who were answered together come back within it; less than what a commit costs by itself. */
    private static final Duration LINGER = Duration.ofNanos(300_000);
    /** Fewer at once are recorded without another thread: its being woken takes longer than what it saves. */
    private static final int SEVERAL = 4;

    private final AppendQueue queue;
    private final LedgerSettings settings;
    private final RecentPast past;
    private final LedgerCounters counters;
    private final Recorder recorder;
    private final Pipeline pipeline;
    private final Answers answers;
    /** Told after each commit of this node; must not block. */
    private final Runnable recorded;

    /** So many may come at once: those who were just answered, and those who waited. */
    private int together;

    private final Outage outage = new Outage(LOG, "recording");
    private final Thread thread;
    private volatile boolean closed;

    Sequencer(
            AppendQueue queue,
            Recorder recorder,
            LedgerSettings settings,
            RecentPast past,
            LedgerCounters counters,
            Runnable recorded) {
        this.queue = queue;
        this.recorder = recorder;
        this.pipeline = recorder.pipeline(queue::nudge);
        this.settings = settings;
        this.past = past;
        this.counters = counters;
        this.answers = new Answers(queue, counters);
        this.recorded = recorded;
        this.thread = Thread.ofPlatform().daemon().name("ledger-sequencer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!closed) {
                step();
            }
            drain();
        } catch (InterruptedException closing) {
            LOG.info("the sequencer was interrupted");
        }
        for (PendingAppend held = queue.pollHeld(); held != null; held = queue.pollHeld()) {
            answers.refused(held, closing());
        }
        refuseTheRest();
        recorder.drop();
    }

    private void step() throws InterruptedException {
        Pipeline.Landed landed = pipeline.poll();
        if (landed != null) {
            land(landed);
        } else if (pipeline.isBusy()) {
            gather();
        } else {
            List<PendingAppend> batch =
                    queue.take(settings.batchEvents(), settings.batchBytes(), IDLE, together, LINGER);
            together = 0;
            if (!batch.isEmpty() && !isLaunched(batch)) {
                write(batch);
            }
        }
    }

    private boolean isLaunched(List<PendingAppend> batch) {
        try {
            return batch.size() >= SEVERAL && recorder.launched(batch, pipeline);
        } catch (SQLException | RuntimeException failure) {
            LOG.debug("to be met again, and told, by recording without the pipeline", failure);
            return false;
        }
    }

    /** One more on top of what is being committed. */
    private void gather() throws InterruptedException {
        PendingAppend next = queue.next(IDLE);
        if (next == null) {
            return;
        }
        Pipeline.Offered offered = pipeline.offer(next);
        if (offered != Pipeline.Offered.TAKEN) {
            queue.hold(List.of(next));
        }
        if (offered == Pipeline.Offered.ON_THE_GROUND) {
            drain();
        }
    }

    private void drain() throws InterruptedException {
        for (Pipeline.Landed landed = pipeline.await(); landed != null; landed = pipeline.await()) {
            land(landed);
        }
    }

    private void land(Pipeline.Landed landed) throws InterruptedException {
        recorder.knows(landed.known());
        if (landed.known() != null) {
            finish(landed.batch());
            List<PendingAppend> behind = pipeline.gathered();
            queue.hold(behind);
            together = behind.size() + landed.batch().offered().size();
            return;
        }
        List<PendingAppend> behind = pipeline.gathered();
        if (!(landed.failure() instanceof CommitLost lost) || !isSettled(lost)) {
            write(landed.batch().offered());
        }
        if (!behind.isEmpty()) {
            write(behind);
        }
    }

    /** Those that wait, and those that came in while this node closed; any thread. */
    void refuseTheRest() {
        for (PendingAppend append = queue.poll(); append != null; append = queue.poll()) {
            answers.refused(append, closing());
        }
    }

    private static LedgerException closing() {
        return new LedgerException.Unavailable("the ledger is closed", null);
    }

    /** Every append of the batch is answered when this returns. */
    private void write(List<PendingAppend> batch) throws InterruptedException {
        long deadline = System.nanoTime() + settings.retryFor().toNanos();
        while (true) {
            try {
                AppendBatch done = recorder.record(batch);
                finish(done);
                return;
            } catch (CommitLost lost) {
                if (isSettled(lost)) {
                    return;
                }
            } catch (SQLException notRecorded) {
                if (Failures.isOfTheRows(notRecorded)) {
                    isolate(batch, notRecorded);
                    return;
                }
                recorder.drop();
                boolean passing = Failures.isPassing(notRecorded);
                if (passing) {
                    outage.met(notRecorded.getMessage());
                }
                // once the database has been away for so long, those behind get one try each: nobody waits for all
                // before
                if (System.nanoTime() > deadline || closed || !passing || outage.hasLasted(settings.retryFor())) {
                    LedgerException reason = LogReader.unavailable(notRecorded);
                    batch.forEach(append -> answers.refused(append, reason));
                    return;
                }
                Thread.sleep(PAUSE);
            } catch (DurabilityCheck.NotDurable careless) {
                outage.met(careless.getMessage());
                LedgerException reason =
                        new LedgerException.Unavailable(String.valueOf(careless.getMessage()), careless);
                batch.forEach(append -> answers.refused(append, reason));
                return;
            } catch (RuntimeException | Error unexpected) {
                LOG.error("the sequencer failed before it committed", unexpected);
                recorder.drop();
                LedgerException reason = new LedgerException.Unavailable("the ledger failed", unexpected);
                batch.forEach(append -> answers.refused(append, reason));
                return;
            }
        }
    }

    /** One append of several has rows the database refuses: each is tried alone, and fails alone. */
    private void isolate(List<PendingAppend> batch, SQLException cause) throws InterruptedException {
        if (batch.size() == 1) {
            answers.refused(batch.getFirst(), Failures.rejected(batch.getFirst(), cause));
            return;
        }
        for (PendingAppend append : batch) {
            write(List.of(append));
        }
    }

    /** False: nothing of it was recorded, for certain, and it may be tried again. */
    private boolean isSettled(CommitLost lost) throws InterruptedException {
        counters.lostCommits.increment();
        LOG.warn(
                "the outcome of a commit of {} events is open: {}",
                lost.batch().rows().size(),
                lost.getMessage());
        Boolean recorded = recorder.holds(lost.batch(), () -> closed, outage);
        if (recorded == null) {
            LedgerException unknown = new LedgerException.OutcomeUnknown("the connection was lost on COMMIT", lost);
            lost.batch().accepted().forEach(append -> answers.refused(append, unknown));
            lost.batch().refused().forEach(refused -> answers.refused(refused.append(), refused.reason()));
            return true;
        }
        if (recorded) {
            finish(lost.batch());
        }
        return recorded;
    }

    /** After the COMMIT: memory first, then the head, then the answers. */
    private void finish(AppendBatch done) {
        outage.over();
        if (!done.accepted().isEmpty()) {
            remember(done);
            recorded.run();
            counters.commits.increment();
            counters.appends.add(done.accepted().size());
            counters.events.add(done.rows().size());
        }
        answers.tell(done);
    }

    /** Whatever goes wrong here, the events are recorded, and their appenders are told so. */
    private void remember(AppendBatch done) {
        try {
            past.feed(done.events());
        } catch (RuntimeException broken) {
            LOG.error("forgetting what memory held of the log", broken);
            past.restart(done.last());
        }
    }

    /** Ends after the batch in hand; what waits is told Unavailable. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(settings.resolveFor());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        refuseTheRest();
        pipeline.close();
        answers.close();
    }
}
