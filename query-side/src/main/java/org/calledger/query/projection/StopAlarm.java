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
 * nodes of the newer release are asked instead. What stands is still answered.
 */
public final class StopAlarm implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StopAlarm.class);
    private static final long EVERY_MILLIS = 1000;

    private final Status status;
    private final ApplicationContext application;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("views-alarm").factory());
    /** Of the looks' thread. */
    private @Nullable Stopped known;

    private StopAlarm(Status status, ApplicationContext application) {
        this.status = status;
        this.application = application;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
    public static StopAlarm on(Status status, ApplicationContext application) {
        StopAlarm alarm = new StopAlarm(status, application);
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
        } catch (RuntimeException later) {
            LOG.debug("could not look whether the views stopped", later);
        }
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
