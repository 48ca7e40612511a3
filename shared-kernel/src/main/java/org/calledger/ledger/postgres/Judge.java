package org.calledger.ledger.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.Query;

/**
 * Decides under the lock which appends of a batch are accepted: from memory, which then holds the log up to the head,
 * and by SQL only for conditions older than what memory holds. On the sequencer's thread.
 */
final class Judge {
    private final RecentPast past;
    private final Duration maxSkew;
    private final LedgerCounters counters;

    Judge(RecentPast past, Duration maxSkew, LedgerCounters counters) {
        this.past = past;
        this.maxSkew = maxSkew;
        this.counters = counters;
    }

    /** @throws LedgerException.Unavailable the clocks do not agree */
    AppendBatch decide(List<PendingAppend> waiting, HeadLock.Head head, Connection connection) throws SQLException {
        requireAgreeingClocks(head.now());
        AppendBatch batch = new AppendBatch(head.position());
        for (PendingAppend append : waiting) {
            judge(append, batch, connection);
        }
        return batch.close(recordedAt(head));
    }

    /** It never goes back. */
    static Instant recordedAt(HeadLock.Head head) {
        return head.now().isBefore(head.recordedAt()) ? head.recordedAt() : head.now();
    }

    private void judge(PendingAppend append, AppendBatch batch, Connection connection) throws SQLException {
        Query query = append.failIf();
        if (query == null) {
            batch.offer(append);
        } else if (append.checkedTo() > batch.start()) {
            batch.refuse(
                    append,
                    new LedgerException.Rejected(
                            "a condition after position " + append.after() + ", the head is " + batch.start()));
        } else if (conflicts(query, append.checkedTo(), connection)) {
            batch.refuse(append, new LedgerException.ConditionFailed(append.after()));
        } else {
            batch.offer(append);
        }
    }

    /** False: memory cannot tell, and nothing was decided. What the batch stands on is looked at by the batch. */
    boolean decidesFromMemory(PendingAppend append, AppendBatch batch) {
        Query query = append.failIf();
        if (query == null) {
            batch.offer(append);
            return true;
        }
        if (append.checkedTo() > batch.start()) {
            return false;
        }
        switch (past.judge(query, append.checkedTo())) {
            case TOO_OLD -> {
                return false;
            }
            case FAILS -> batch.refuse(append, new LedgerException.ConditionFailed(append.after()));
            case HOLDS -> batch.offer(append);
        }
        return true;
    }

    private boolean conflicts(Query query, long after, Connection connection) throws SQLException {
        return switch (past.judge(query, after)) {
            case HOLDS -> false;
            case FAILS -> true;
            case TOO_OLD -> {
                counters.conditionsBySql.increment();
                yield LogReader.check(connection, query, after).conflict();
            }
        };
    }

    private void requireAgreeingClocks(Instant database) {
        Duration skew = skew(database);
        if (skew.compareTo(maxSkew) > 0) {
            throw new LedgerException.Unavailable(
                    "this node's clock and the database's differ by " + skew + "; nothing is recorded until they agree",
                    null);
        }
    }

    boolean clocksAgree(Instant database) {
        return skew(database).compareTo(maxSkew) <= 0;
    }

    private static Duration skew(Instant database) {
        return Duration.between(database, Instant.now()).abs();
    }
}
