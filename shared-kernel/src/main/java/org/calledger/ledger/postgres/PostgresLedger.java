package org.calledger.ledger.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.AppendRules;
import org.calledger.ledger.Appended;
import org.calledger.ledger.HeadListeners;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * The ledger in PostgreSQL 15 to 18. Several may stand on one database, in one process or many. Its tables must be
 * there ({@link LedgerSchema}). Keeps three connections of its own besides those it borrows from the pool.
 */
public final class PostgresLedger implements Ledger {
    private static final int READ_PAGE = 1_000;

    private final EventTypes types;
    private final LogReader reader;
    private final RangeReader ranges;
    private final RecentPast past;
    private final PastReader pastReader;
    private final HeadListeners listeners;
    private final CatchUp catchUp;
    private final AppendQueue queue;
    private final Sequencer sequencer;
    private final HeadWatch watch;
    private final LedgerCounters counters = new LedgerCounters();
    private volatile boolean closed;

    /**
     * Starts at the head that the database has.
     *
     * @param readers a pool; each call borrows a connection for one short statement
     * @param own opens the sequencer's connection, the listener's and the notifier's
     * @throws DurabilityCheck.NotDurable where the server would lose acknowledged events
     * @throws LedgerException.Unavailable where it cannot be reached or has no ledger
     */
    public PostgresLedger(DataSource readers, ConnectionSource own, LedgerSettings settings) {
        this(readers, own, settings, true);
    }

    /** @param locking false takes the lock away, to see the tests go red */
    PostgresLedger(DataSource readers, ConnectionSource own, LedgerSettings settings, boolean locking) {
        requireDurable(own);
        this.types = new EventTypes(readers);
        this.reader = new LogReader(readers, types);
        this.ranges = new RangeReader(readers, types);
        long head = reader.head();
        this.listeners = new HeadListeners("ledger-head", head);
        this.past = new RecentPast(settings, listeners, counters);
        this.pastReader = new PastReader(past, reader, counters);
        this.catchUp = new CatchUp(reader, ranges, past, settings.tailEvents());
        past.restart(head);
        catchUp.fillSeen();
        this.queue = new AppendQueue(settings);
        Recorder recorder = new Recorder(own, settings, past, catchUp, counters, locking);
        this.watch = new HeadWatch(own, catchUp, settings, recorder::doubt);
        this.sequencer = new Sequencer(queue, recorder, settings, past, counters, watch::appended);
        sequencer.start();
    }

    private static void requireDurable(ConnectionSource own) {
        try (Connection connection = own.open()) {
            DurabilityCheck.require(connection);
        } catch (SQLException failure) {
            throw LogReader.unavailable(failure);
        }
    }

    @Override
    public CompletableFuture<Appended> append(List<NewEvent> events, AppendCondition condition) {
        CompletableFuture<Appended> answer = new CompletableFuture<>();
        try {
            if (closed) {
                throw new LedgerException.Unavailable("the ledger is closed", null);
            }
            AppendRules.check(events);
            queue.put(prepare(events, condition, answer));
            if (closed) {
                sequencer.refuseTheRest();
            }
        } catch (LedgerException refusal) {
            answer.completeExceptionally(refusal);
        } catch (SQLException failure) {
            answer.completeExceptionally(LogReader.unavailable(failure));
        }
        return answer;
    }

    private PendingAppend prepare(List<NewEvent> events, AppendCondition condition, CompletableFuture<Appended> answer)
            throws SQLException {
        List<PendingAppend.Prepared> prepared = new ArrayList<>(events.size());
        long bytes = 0;
        for (NewEvent event : events) {
            PendingAppend.Prepared made =
                    PendingAppend.Prepared.of(event, types.idFor(event.type().name()));
            prepared.add(made);
            bytes += made.bytes();
        }
        Query query = condition.failIfEventsMatch();
        long checkedTo = query == null ? 0 : checkOld(query, condition.after());
        return new PendingAppend(prepared, query, condition.after(), checkedTo, bytes, answer);
    }

    /** A condition older than memory is checked by SQL here, so that the sequencer needs memory only. */
    private long checkOld(Query query, long after) {
        if (past.reachesBackTo(after)) {
            return after;
        }
        counters.conditionsBySql.increment();
        LogReader.Checked checked = reader.check(query, after);
        AppendRules.checkAfter(AppendCondition.failIf(query, after), checked.head());
        if (checked.conflict()) {
            counters.conflicts.increment();
            throw new LedgerException.ConditionFailed(after);
        }
        return checked.head();
    }

    @Override
    public Sourced source(Query query) {
        return pastReader.source(query);
    }

    @Override
    public long read(Query query, long after, long until, Consumer<? super SequencedEvent> sink) {
        long end = Math.min(until, head());
        if (query.isAll()) {
            new ReadingAhead(ranges, after, end).forEach(sink);
            return end;
        }
        long from = after;
        while (from < end) {
            Sourced page = reader.page(query, from, end, READ_PAGE);
            page.events().forEach(sink);
            from = page.events().size() < READ_PAGE
                    ? end
                    : page.events().getLast().position();
        }
        return end;
    }

    @Override
    public Sourced page(Query query, long after, int limit) {
        Sourced recent = past.page(query, after, limit);
        (recent == null ? counters.pagesBySql : counters.pagesFromMemory).increment();
        if (recent != null) {
            return recent;
        }
        return query.isAll()
                ? ranges.page(after, Long.MAX_VALUE, limit)
                : reader.page(query, after, Long.MAX_VALUE, limit);
    }

    /** Asks the database, and takes in what other nodes appended up to there. */
    @Override
    public long head() {
        long head = reader.head();
        catchUp.to(head);
        return head;
    }

    @Override
    public Optional<SequencedEvent> byId(UUID eventId) {
        return reader.byId(eventId);
    }

    @Override
    public List<SequencedEvent> byIds(Collection<UUID> eventIds) {
        return reader.byIds(eventIds);
    }

    @Override
    public Subscription onHead(LongConsumer listener) {
        return listeners.add(listener);
    }

    /** Why this node can record nothing at this moment, or hear of nothing; null where all is well. */
    public @Nullable String trouble() {
        return watch.trouble();
    }

    public LedgerCounters counters() {
        return counters;
    }

    /** Appends waiting for the sequencer at this moment. */
    public int waiting() {
        return queue.waiting();
    }

    /** What decisions' answers take in memory, in bytes, about. */
    public long cacheBytes() {
        return past.cacheBytes();
    }

    /** Whether "no event carries this tag" is answered from memory already; filling takes seconds per ten million. */
    public boolean knowsAllTags() {
        return past.seen().isComplete();
    }

    @Override
    public void close() {
        closed = true;
        sequencer.close();
        watch.close();
        catchUp.close();
        listeners.close();
    }
}
