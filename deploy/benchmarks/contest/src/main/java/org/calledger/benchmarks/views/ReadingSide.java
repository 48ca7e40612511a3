package org.calledger.benchmarks.views;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.calledger.benchmarks.load.Pools;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.postgres.LedgerSchema;
import org.calledger.ledger.postgres.LedgerSettings;
import org.calledger.ledger.postgres.PostgresLedger;
import org.calledger.query.QuerySide;
import org.calledger.query.projection.Incoming;
import org.calledger.query.projection.Layout;
import org.calledger.query.projection.LiveBatch;
import org.calledger.query.projection.ReadModel;
import org.calledger.query.projection.Rebuild;

/** The product's ledger and read side on one database, as a node has them. */
final class ReadingSide implements AutoCloseable {
    final HikariDataSource database;
    final PostgresLedger ledger;
    final Layout layout = new Layout(QuerySide.VIEWS);
    final Rebuild rebuild;

    ReadingSide(String jdbcUrl) {
        database = Pools.pool(jdbcUrl, true);
        LedgerSchema.migrate(database);
        ledger = new PostgresLedger(database, () -> DriverManager.getConnection(jdbcUrl), LedgerSettings.defaults());
        rebuild = new Rebuild(ledger, layout, database, Clock.systemUTC());
    }

    void open() {
        new ReadModel(layout, database, rebuild).openAndWait();
    }

    /** Views of nothing, as before the first event. */
    void forgetViews() throws SQLException {
        execute("drop schema if exists facts cascade; drop schema if exists facts_next cascade;"
                + " drop schema if exists projection cascade");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Feeds the next events to the views, so many a transaction. */
    void feed(List<SequencedEvent> events, int batch) throws SQLException {
        LiveBatch live = new LiveBatch(ledger, layout);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int from = 0; from < events.size(); from += batch) {
                live.write(
                        connection,
                        events.subList(from, Math.min(events.size(), from + batch)).stream()
                                .map(Incoming::of)
                                .toList());
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
    }

    List<SequencedEvent> events(long after, int count) {
        List<SequencedEvent> events = new ArrayList<>(count);
        ledger.read(Query.all(), after, after + count, events::add);
        return events;
    }

    @Override
    public void close() {
        ledger.close();
        database.close();
    }
}
