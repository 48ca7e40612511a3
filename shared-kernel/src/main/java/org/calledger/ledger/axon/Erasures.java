package org.calledger.ledger.axon;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.Tag;
import org.calledger.ledger.privacy.SubjectKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys the key of everybody whose erasure is recorded, whatever happened since: a crash between the two, a table of keys
 * that was restored from a backup. At the start, before anything is asked or sent, and each minute. The ledger is read on
 * from where the last look ended, the keys are looked at anew each time.
 */
public final class Erasures implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final Query ERASED = Query.of(new QueryItem(
            Set.of(EventTypes.storedAs(PersonalDataErased.class).name()), Set.of(Tag.parse(PersonalDataErased.TAG))));

    private final Ledger ledger;
    private final SubjectKeys keys;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("erasures").factory());
    /** Guarded by this. */
    private final Set<UUID> erased = new HashSet<>();
    /** Up to where the ledger was read; guarded by this. */
    private long position;

    public Erasures(Ledger ledger, SubjectKeys keys) {
        this.ledger = ledger;
        this.keys = keys;
    }

    /** Looks once, and throws where that fails; then each minute. */
    public Erasures start() {
        look();
        var _ = clock.scheduleWithFixedDelay(this::lookAgain, 1, 1, TimeUnit.MINUTES);
        return this;
    }

    /** How many keys there were to destroy. */
    public synchronized int look() {
        position = ledger.read(ERASED, position, Long.MAX_VALUE, event -> {
            if (EventJson.read(event) instanceof PersonalDataErased erasure) {
                erased.add(erasure.personId().value());
            }
        });
        int destroyed = keys.destroy(erased);
        if (destroyed > 0) {
            LOG.info("destroyed {} keys of people whose erasure is recorded", destroyed);
        }
        return destroyed;
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.warn("erased people's keys could not be looked for; again in a minute", failed);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
