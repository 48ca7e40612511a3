package org.calledger.ledger.axon;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.calledger.ledger.postgres.PostgresLedger;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;

/**
 * A node that can record nothing is not ready: its database is away, or runs so that what it acknowledges could be lost.
 * Why is in the log already.
 */
final class LedgerAlarm implements AutoCloseable {
    private static final long EVERY_MILLIS = 500;

    private final PostgresLedger ledger;
    private final ApplicationContext application;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("ledger-alarm").factory());
    /** Of the looks' thread. */
    private boolean raised;

    private LedgerAlarm(PostgresLedger ledger, ApplicationContext application) {
        this.ledger = ledger;
        this.application = application;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
    static LedgerAlarm on(PostgresLedger ledger, ApplicationContext application) {
        LedgerAlarm alarm = new LedgerAlarm(ledger, application);
        alarm.looks.scheduleWithFixedDelay(alarm::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return alarm;
    }

    private void look() {
        if (ledger.trouble() != null) {
            raised = true;
            // each time: whoever starts, or has another trouble behind them, says ready after we said not
            AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
        } else if (raised) {
            raised = false;
            AvailabilityChangeEvent.publish(application, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
