package org.calledger.query.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionTemplate;

/** Where every query goes in: one transaction, one snapshot, one position. Safe for use by many threads. */
public final class Reading {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Who asks for what is known now may have a clock that is ahead of ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private static final long LOOK_EVERY_MILLIS = 10;

    /** The answer, and the position of the ledger that it reaches. */
    public record Answered<T extends @Nullable Object>(T value, long position) {}

    private final DataSource source;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Duration patience;
    private final int seconds;
    private final Clock clock = Clock.systemUTC();

    /** @param seconds a query that takes longer is broken off; at least 1 */
    public Reading(DataSource database, Ledger ledger, int seconds) {
        this(database, ledger, PATIENCE, seconds);
    }

    Reading(DataSource database, Ledger ledger, Duration patience, int seconds) {
        this.source = database;
        this.database = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.transaction.setReadOnly(true);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.transaction.setTimeout(seconds);
        this.ledger = ledger;
        this.patience = patience;
        this.seconds = seconds;
    }

    /** The same, where a query may take so long. */
    public Reading allowing(Duration longest) {
        return new Reading(source, ledger, patience, (int) longest.toSeconds());
    }

    /**
     * Waits until the read side has come as far as asked, then runs the query.
     *
     * @throws NotReachedException the read side did not come so far in time, or has no copy yet that could answer
     * @throws BeyondHeadException asOf lies behind the ledger's head, or in the future
     * @throws TooSlowException the query was broken off
     */
    public <T extends @Nullable Object> Answered<T> ask(Question question, Function<Snapshot, T> query) {
        long asOf = resolve(question.asOf());
        long needed = Math.max(question.minPosition(), asOf == Long.MAX_VALUE ? 0 : asOf);
        await(needed);
        try {
            return within(question, asOf, query);
        } catch (TransactionTimedOutException | QueryTimeoutException brokenOff) {
            throw new TooSlowException(seconds, brokenOff);
        }
    }

    private <T extends @Nullable Object> Answered<T> within(Question question, long asOf, Function<Snapshot, T> query) {
        Answered<T> answered = transaction.execute(status -> {
            // first of all, and without a snapshot: a swap of the views waits for us, or we for it
            database.sql("lock table projection.position in access share mode").update();
            Stand stand = stand();
            Snapshot snapshot =
                    new Snapshot(database, stand.position(), Math.min(asOf, stand.position()), question.on());
            return new Answered<>(query.apply(snapshot), stand.position());
        });
        return java.util.Objects.requireNonNull(answered);
    }

    /** How far the read side has come. */
    public long position() {
        return stand().position();
    }

    private record Stand(long position, boolean ready) {}

    private Stand stand() {
        Stand stand = look();
        if (!stand.ready()) {
            throw new NotReachedException(0, stand.position());
        }
        return stand;
    }

    private Stand look() {
        return database.sql("select position, ready from projection.position")
                .query((row, n) -> new Stand(row.getLong(1), row.getBoolean(2)))
                .single();
    }

    private void await(long position) {
        if (position == 0) {
            return;
        }
        long deadline = System.nanoTime() + patience.toNanos();
        Stand stand = look();
        while (!stand.ready() || stand.position() < position) {
            if (System.nanoTime() > deadline) {
                throw new NotReachedException(position, stand.position());
            }
            pause();
            stand = look();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the read side", e);
        }
    }

    private long resolve(@Nullable AsOf asOf) {
        return switch (asOf) {
            case null -> Long.MAX_VALUE;
            case AsOf.Position(long position) -> {
                long head = ledger.head();
                if (position > head) {
                    throw new BeyondHeadException(position, head);
                }
                yield position;
            }
            case AsOf.Moment(Instant instant) -> {
                if (instant.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
                    throw new BeyondHeadException(instant);
                }
                yield lastRecordedBy(instant);
            }
        };
    }

    /** By halving: the ledger's clock never goes back. */
    private long lastRecordedBy(Instant instant) {
        long low = 0;
        long high = ledger.head();
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            List<SequencedEvent> found = ledger.page(Query.all(), middle - 1, 1).events();
            if (found.isEmpty() || found.getFirst().recordedAt().isAfter(instant)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
