package org.calledger.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.calledger.ledger.Ledger;
import org.calledger.query.projection.NextCopy.Range;
import org.calledger.query.projection.Rebuild.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of one rebuild, each done once, also when a crash came between. */
final class Remaking {
    private static final Logger LOG = LoggerFactory.getLogger(Remaking.class);
    private static final int ATTEMPTS = 20;
    private static final String LOADED = "all loaded";

    /** Where it says how far it is. */
    @FunctionalInterface
    interface Telling {
        void tell(Phase phase, long position, long head);
    }

    private final Ledger ledger;
    private final Layout layout;
    private final Transactions transactions;
    private final int run;
    private final Workers workers;
    private final Telling telling;
    private final AtomicLong position = new AtomicLong();

    Remaking(Ledger ledger, Layout layout, Transactions transactions, int run, int threads, Telling telling) {
        this.ledger = ledger;
        this.layout = layout;
        this.transactions = transactions;
        this.run = run;
        this.workers = new Workers(threads);
        this.telling = telling;
    }

    void run() {
        transactions.run(this::beginOrGoOn);
        Set<Long> left = transactions.in(connection -> ParkedTable.skipped(connection, Layout.NEXT).stream()
                .map(Parked::position)
                .collect(Collectors.toSet()));
        Set<String> done = new HashSet<>(transactions.in(NextCopy::done));
        Noting.Apart apart = new Noting(ledger, transactions, workers).apart();
        if (!done.contains(LOADED)) {
            load(new Loading(ledger, layout, transactions, left, apart));
        }
        Settling settling = new Settling(ledger, layout, transactions, left, apart);
        telling.tell(Phase.SETTLING, position.get(), ledger.head());
        workers.all(settling.apart());
        steps(Phase.INDEXING, layout.originIndexes(), done);
        steps(Phase.INDEXING, layout.indexes(), done);
        workers.all(settling.later());
        steps(Phase.INDEXING, layout.lastly(), done);
        Intake intake = new Intake(layout, Past.of(ledger), left);
        swapWhenPossible(intake);
        transactions.run(PositionTable::dropOld);
    }

    private void beginOrGoOn(Connection connection) throws SQLException {
        if (NextCopy.isBegun(connection, layout.fingerprint())) {
            LOG.info("The rebuild goes on where it was left");
        } else {
            NextCopy.begin(connection, layout);
        }
    }

    /** Until what is left is little enough to be caught up with row by row. */
    private void load(Loading loading) {
        List<Range> loaded = transactions.in(NextCopy::loaded);
        position.set(loaded.stream()
                .mapToLong(range -> range.until() - range.after())
                .sum());
        long head = ledger.head();
        telling.tell(Phase.READING, position.get(), head);
        do {
            long until = head;
            workers.all(Loading.missing(loaded, until, run).stream()
                    .<Runnable>map(range -> () -> {
                        loading.load(range);
                        telling.tell(Phase.READING, position.addAndGet(range.until() - range.after()), until);
                    })
                    .toList());
            loaded = List.of(new Range(0, until));
            head = ledger.head();
        } while (head - loaded.getFirst().until() > run);
        transactions.run(connection -> NextCopy.done(connection, LOADED));
    }

    /** Statements of which each is done for good. */
    private void steps(Phase phase, List<String> statements, Set<String> done) {
        telling.tell(phase, position.get(), ledger.head());
        List<Runnable> open = new ArrayList<>();
        for (String statement : statements) {
            if (!done.contains(statement)) {
                open.add(() -> transactions.run(connection -> step(connection, statement)));
            }
        }
        workers.all(open);
    }

    private static void step(Connection connection, String statement) throws SQLException {
        Rebuild.unhurried(connection);
        // several are made at once: one more process for each is in the others' way
        Layout.execute(
                connection, "set local maintenance_work_mem = '256MB'; set local max_parallel_maintenance_workers = 0");
        Layout.execute(connection, "set local search_path = " + Layout.NEXT);
        Layout.execute(connection, statement);
        NextCopy.done(connection, statement);
    }

    private long catchUp(Intake intake) {
        List<Range> loaded = transactions.in(NextCopy::loaded);
        long reached = loaded.isEmpty() ? 0 : loaded.getLast().until();
        for (long head = ledger.head(); reached < head; head = ledger.head()) {
            Range range = new Range(reached, Math.min(head, reached + run));
            transactions.run(connection -> take(connection, intake, range));
            reached = range.until();
            telling.tell(Phase.SWAPPING, reached, head);
        }
        return reached;
    }

    private void take(Connection connection, Intake intake, Range range) throws SQLException {
        List<Incoming> events = new ArrayList<>();
        ledger.read(
                org.calledger.ledger.Query.all(),
                range.after(),
                range.until(),
                event -> events.add(Incoming.of(event)));
        intake.write(connection, Layout.NEXT, events);
        NextCopy.loaded(connection, range);
    }

    /** Long queries may hold the lock: then live goes on meanwhile, and so does the catching up. */
    private void swapWhenPossible(Intake intake) {
        for (int attempt = 1; ; attempt++) {
            long reached = catchUp(intake);
            telling.tell(Phase.SWAPPING, reached, ledger.head());
            try {
                transactions.run(connection -> swap(connection, intake, reached));
                return;
            } catch (ReadModelException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.info("The rebuilt views wait for running queries: {}", String.valueOf(e.getCause()));
            }
        }
    }

    private void swap(Connection connection, Intake intake, long reached) throws SQLException {
        PositionTable.lockOutQueries(connection);
        long live = PositionTable.lock(connection).position();
        long at = Math.max(live, reached);
        if (live > reached) {
            take(connection, intake, new Range(reached, live));
        }
        new Decisions(ledger, layout).carryOver(connection, at);
        NextCopy.forget(connection);
        PositionTable.swapSchemas(connection);
        PositionTable.stand(connection, new PositionTable.Stand(at, layout.fingerprint(), true));
    }
}
