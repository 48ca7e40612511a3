package org.calledger.query.projection;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.calledger.query.projection.Status.Stopped;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;

/**
 * Says so when the views stop before an event that this release cannot read: in the log, and by not being ready, so that
 * nodes of the newer release are asked instead. What stands is still answered. Says so, too, when events are parked:
 * the others go on, and the node is ready.
 */
public final class StopAlarm implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StopAlarm.class);
    private static final long EVERY_MILLIS = 1000;

    private final Status status;
    private final Parking parking;
    private final ApplicationContext application;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("views-alarm").factory());
    /** Of the looks' thread. */
    private @Nullable Stopped known;
    /** Of the looks' thread. */
    private long knownWaiting;

    private StopAlarm(Status status, Parking parking, ApplicationContext application) {
        this.status = status;
        this.parking = parking;
        this.application = application;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
    public static StopAlarm on(Status status, Parking parking, ApplicationContext application) {
        StopAlarm alarm = new StopAlarm(status, parking, application);
        alarm.looks.scheduleWithFixedDelay(alarm::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return alarm;
    }

    private void look() {
        try {
            Stopped stopped = status.stopped();
            if (stopped != null) {
                raise(stopped);
            } else if (known != null) {
                LOG.info("the views go on");
                AvailabilityChangeEvent.publish(application, ReadinessState.ACCEPTING_TRAFFIC);
            }
            known = stopped;
            lookForParked();
        } catch (RuntimeException later) {
            LOG.debug("could not look whether the views stopped", later);
        }
    }

    private void lookForParked() {
        long waiting = parking.waiting();
        if (waiting > knownWaiting) {
            Parked first = parking.first().getFirst();
            LOG.error(
                    "{} events are in no view and wait for a decision (cal-ledger parked); the first is {} at position {}: {}",
                    waiting,
                    first.type(),
                    first.position(),
                    first.reason());
        } else if (waiting == 0 && knownWaiting > 0) {
            LOG.info("no parked event waits for a decision any more");
        }
        knownWaiting = waiting;
    }

    private void raise(Stopped stopped) {
        if (!stopped.equals(known)) {
            LOG.error(
                    "the views stopped: position {} holds {} revision {}, which this release cannot read; use a newer one",
                    stopped.position(),
                    stopped.type(),
                    stopped.revision());
        }
        // each time: whoever starts says ready after we said not
        AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
