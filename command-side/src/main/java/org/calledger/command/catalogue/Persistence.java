package org.calledger.command.catalogue;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.Handled;
import org.calledger.command.decision.Handling;
import org.calledger.command.decision.Slice;
import org.calledger.ledger.LedgerException;

/** Decides again where another node was faster, for up to three seconds, with pauses that differ from everybody else's. */
record Persistence(Handling handling, Duration patience) {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long SHORTEST_NANOS = Duration.ofMillis(1).toNanos();
    private static final long LONGEST_NANOS = Duration.ofMillis(100).toNanos();

    Persistence(Handling handling) {
        this(handling, PATIENCE);
    }

    /** Throws the last ConditionFailed when patience ends, everything else at once. */
    <C extends Command> Handled handle(Slice<C, ?> slice, C command, Asked asked) {
        long began = System.nanoTime();
        for (long pause = SHORTEST_NANOS; ; pause = Math.min(2 * pause, LONGEST_NANOS)) {
            try {
                return handling.handle(slice, command, asked);
            } catch (LedgerException.ConditionFailed meanwhile) {
                long jittered = ThreadLocalRandom.current().nextLong(pause / 2, pause + 1);
                if (System.nanoTime() - began + jittered > patience.toNanos()
                        || Thread.currentThread().isInterrupted()) {
                    throw meanwhile;
                }
                LockSupport.parkNanos(jittered);
            }
        }
    }
}
