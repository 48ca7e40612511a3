package org.calledger.command.intake.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is told, and kept, of an import.
 *
 * @param id the same files by the same mapping have the same
 * @param retracted facts that its reversal took back
 * @param expected commands that will come of the files; 0 until they were read through
 * @param ratePerSecond commands, lately; when it is over, all the way
 * @param secondsLeft null: nobody can say
 * @param problem code of what stopped it
 */
public record ImportStatus(
        String id,
        State state,
        String mapping,
        boolean dryRun,
        long rowsRead,
        long accepted,
        long present,
        long refused,
        long retracted,
        long expected,
        double ratePerSecond,
        @Nullable Long secondsLeft,
        Instant receivedAt,
        @Nullable String problem) {

    static ImportStatus received(String id, String mapping, boolean dryRun, Instant now) {
        return new ImportStatus(id, State.WAITING, mapping, dryRun, 0, 0, 0, 0, 0, 0, 0, null, now, null);
    }

    ImportStatus in(State next, @Nullable String stoppedBy) {
        Long left = next.isUnderWay() ? secondsLeft : Long.valueOf(0);
        return new ImportStatus(
                id,
                next,
                mapping,
                dryRun,
                rowsRead,
                accepted,
                present,
                refused,
                retracted,
                expected,
                ratePerSecond,
                left,
                receivedAt,
                stoppedBy);
    }

    ImportStatus counting(Progress progress, double rate) {
        Counts counts = progress.counts();
        return new ImportStatus(
                id,
                state,
                mapping,
                dryRun,
                counts.rowsRead(),
                counts.accepted(),
                counts.present(),
                counts.refused(),
                retracted,
                progress.expected(),
                tenths(rate),
                progress.secondsLeft(),
                receivedAt,
                problem);
    }

    ImportStatus retracting(Progress progress) {
        return new ImportStatus(
                id,
                state,
                mapping,
                dryRun,
                rowsRead,
                accepted,
                present,
                refused,
                progress.counts().accepted() + progress.counts().present(),
                expected,
                tenths(progress.ratePerSecond()),
                progress.secondsLeft(),
                receivedAt,
                problem);
    }

    private static double tenths(double rate) {
        return Math.round(rate * 10) / 10.0;
    }
}
