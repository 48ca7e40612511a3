package org.calledger.query.participation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.calledger.query.projection.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps coarse sums near the head, in the background: questions are right without it, and slower. One kind of facts and one
 * grain a transaction, so that a swap of the views does not wait for long.
 */
public final class CoarseUpkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CoarseUpkeep.class);
    private static final int EVERY_SECONDS = 5;
    private static final int SECONDS_IT_MAY_TAKE = 900;
    /** So many times as long as it took to sum up everything, nothing is summed up anew. */
    private static final int REST = 20;

    private static final int FEW_CELLS = 10_000;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final long from;
    private final long step;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("coarse-sums").factory());
    /** Of the looks' thread: until when. */
    private final Map<Kept, Long> resting = new HashMap<>();

    private record Kept(FactTable source, Grain grain) {}

    /**
     * Not started yet.
     *
     * @param from events that a ledger has at least; below that rows are quick enough
     * @param step events after which sums are taken further
     */
    public CoarseUpkeep(DataSource database, long from, long step) {
        this.database = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setTimeout(SECONDS_IT_MAY_TAKE);
        this.from = from;
        this.step = step;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
    public CoarseUpkeep started() {
        looks.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    private void look() {
        try {
            keep();
        } catch (RuntimeException later) {
            LOG.debug("coarse sums were not taken further", later);
        }
    }

    /** Takes all sums as far as the views are, where that is worth it. */
    public void keep() {
        if (position() < from) {
            return;
        }
        for (FactTable source : FactTable.values()) {
            if (CoarseTable.keeps(source)) {
                for (Grain grain : Grain.values()) {
                    transaction.executeWithoutResult(status -> keep(source, grain));
                }
            }
        }
    }

    private void keep(FactTable source, Grain grain) {
        // as a query does: a swap waits for us, or we for it
        database.sql("lock table projection.position in access share mode").update();
        long position = position();
        boolean mine = database.sql("select pg_try_advisory_xact_lock(hashtext('cal-ledger coarse sums'))")
                .query(Boolean.class)
                .single();
        if (position < from || !mine) {
            return;
        }
        Snapshot at = new Snapshot(database, position, position, null);
        CoarseTable.base(at, source, grain).ifPresentOrElse(base -> further(at, source, grain, base), () -> {
            Long until = resting.get(new Kept(source, grain));
            if (until == null || System.nanoTime() - until >= 0) {
                anew(at, source, grain);
            }
        });
    }

    /** How far the views are; 0: they are being made. */
    private long position() {
        return database.sql("select case when ready then position else 0 end from projection.position")
                .query(Long.class)
                .single();
    }

    private void further(Snapshot at, FactTable source, Grain grain, long base) {
        if (at.position() - base < step) {
            return;
        }
        at.sql(insert(grain) + new CoarseSql(at, source).later(grain))
                .param("base", base)
                .update();
        of("update facts.figure_base set position = " + at.position(), source, grain);
        if (count(source, grain) > 2 * cells(source, grain) + FEW_CELLS) {
            anew(at, source, grain);
        }
    }

    private void anew(Snapshot at, FactTable source, Grain grain) {
        long began = System.nanoTime();
        of("delete from facts.figure_cell", source, grain);
        of("delete from facts.figure_base", source, grain);
        long cells =
                at.sql(insert(grain) + new CoarseSql(at, source).all(grain)).update();
        database.sql("insert into facts.figure_base values (?, ?, ?, ?)")
                .params(source.name(), grain.name(), at.position(), cells)
                .update();
        long took = System.nanoTime() - began;
        resting.put(new Kept(source, grain), System.nanoTime() + REST * took);
        LOG.debug("{} by {}: {} cells in {}", source, grain, cells, Duration.ofNanos(took));
    }

    private static String insert(Grain grain) {
        return "insert into facts.figure_cell (" + CoarseSql.columns(grain) + ")\n";
    }

    private void of(String sql, FactTable source, Grain grain) {
        database.sql(sql + " where source = ? and grain = ?")
                .params(source.name(), grain.name())
                .update();
    }

    private long count(FactTable source, Grain grain) {
        return number("count(*) from facts.figure_cell", source, grain);
    }

    private long cells(FactTable source, Grain grain) {
        return number("cells from facts.figure_base", source, grain);
    }

    private long number(String what, FactTable source, Grain grain) {
        return database.sql("select " + what + " where source = ? and grain = ?")
                .params(source.name(), grain.name())
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
