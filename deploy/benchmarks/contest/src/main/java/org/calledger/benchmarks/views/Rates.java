package org.calledger.benchmarks.views;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import org.calledger.benchmarks.country.Filling;
import org.calledger.benchmarks.country.Scale;
import org.calledger.benchmarks.country.Story;
import org.calledger.benchmarks.load.Measured;
import org.calledger.benchmarks.load.Samples;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.SequencedEvent;

/** How many events a second: read bare, rebuilt into all views, fed live; and how far the views lag behind. */
public final class Rates implements AutoCloseable {
    private static final long SEED = 42;
    private static final int ONE_BY_ONE = 1_000;
    private static final int WARM_SECONDS = 10;
    private static final double MICRO = 1e3;

    private final ReadingSide side;
    private final BareReads bare;
    private final BareRows rows;
    private final Map<String, Measured> steps = new LinkedHashMap<>();

    public Rates(String jdbcUrl) {
        side = new ReadingSide(jdbcUrl);
        bare = new BareReads(side.database);
        rows = new BareRows(side);
    }

    /** A history of about so many events. */
    public Measured fill(Scale scale, long events) throws Exception {
        Measured filled = timed(() -> Filling.fill(side.ledger, scale, events, SEED, durable -> {}));
        side.execute("vacuum analyze");
        return filled;
    }

    public Measured cursor() throws Exception {
        return timed(bare::cursor);
    }

    public Measured copy() throws Exception {
        return timed(bare::copy);
    }

    /** From nothing to the swap, with indexes, corrections and all. */
    public Measured rebuild() throws Exception {
        side.forgetViews();
        side.execute("checkpoint");
        Steps watched = Steps.watch(side.rebuild);
        Measured whole = timed(() -> {
            side.open();
            return side.ledger.head();
        });
        steps.clear();
        watched.end().forEach((step, seconds) -> steps.put(step, measured(side.ledger.head(), seconds)));
        return whole;
    }

    /** Of the last rebuild: what each of its steps took. */
    public Map<String, Measured> steps() {
        return new LinkedHashMap<>(steps);
    }

    /** Puts the rows of the last rebuild into files, for the next one. */
    public void unloadRows() throws IOException, SQLException {
        rows.unload();
        side.execute("checkpoint");
    }

    /** These rows and their indexes, written by PostgreSQL itself: nobody who writes them is quicker. */
    public Measured bareRows() throws Exception {
        long events = side.ledger.head();
        steps.clear();
        Measured whole = timed(() -> {
            steps.put("reading", timed(() -> rows.load(events)));
            steps.put("indexing", timed(() -> rows.index(events)));
            return events;
        });
        rows.drop();
        return whole;
    }

    /** Events from the middle of the log, one a transaction, into views that stand: their position is set back for it. */
    public Measured oneByOne() throws Exception {
        long middle = side.ledger.head() / 2;
        side.open();
        side.execute("update projection.position set position = " + middle);
        List<SequencedEvent> events = side.events(middle, ONE_BY_ONE);
        Measured fed = timed(() -> {
            side.feed(events, 1);
            return (long) events.size();
        });
        side.forgetViews();
        return fed;
    }

    /** At a steady rate for so many seconds, after some to warm up. */
    public Measured lag(int perSecond, int seconds) throws SQLException, InterruptedException {
        int warming = perSecond * WARM_SECONDS;
        List<NewEvent> events = new ArrayList<>();
        Story.tell(Scale.VOIVODESHIP, warming + (long) perSecond * seconds, Samples.serial(), events::add);
        Histogram lags = new Lag(side).measure(Lag.anew(events), perSecond, warming);
        return new Measured(
                lags.getTotalCount(),
                lags.getTotalCount(),
                seconds,
                lags.getValueAtPercentile(50) / MICRO,
                lags.getValueAtPercentile(90) / MICRO,
                lags.getValueAtPercentile(99) / MICRO,
                lags.getValueAtPercentile(99.9) / MICRO,
                lags.getMaxValue() / MICRO);
    }

    private static Measured timed(Callable<Long> reading) throws Exception {
        long began = System.nanoTime();
        long events = reading.call();
        return measured(events, (System.nanoTime() - began) / 1e9);
    }

    private static Measured measured(long events, double seconds) {
        double micros = seconds * 1e6;
        return new Measured(events, events, seconds, micros, micros, micros, micros, micros);
    }

    @Override
    public void close() {
        side.close();
    }
}
