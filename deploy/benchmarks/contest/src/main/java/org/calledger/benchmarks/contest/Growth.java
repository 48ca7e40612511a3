package org.calledger.benchmarks.contest;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.calledger.benchmarks.load.Kind;
import org.calledger.benchmarks.load.Measured;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.report.Line;
import org.calledger.benchmarks.report.Names;

/** A small log and a large one, side by side: the same appends, the same sourcing, and what an event takes on the disk. */
final class Growth implements Section {
    private static final int EACH = 10;
    private static final List<Integer> CLIENTS = List.of(1, 64);
    private static final int AT_ONCE = 16;
    private static final String SIZES = "SELECT c.relname, CASE c.relkind WHEN 'i' THEN 'index' ELSE 'table' END,"
            + " CASE c.relkind WHEN 'i' THEN pg_relation_size(c.oid)"
            + " ELSE pg_table_size(c.oid) END AS bytes"
            + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE n.nspname = 'ledger' AND c.relkind IN ('r', 'i') AND pg_relation_size(c.oid) > 65536 ORDER BY 3 DESC";
    private static final String CONTENT =
            "SELECT sum(octet_length(payload) + octet_length(metadata))::float8 / count(*),"
                    + " count(*) FROM ledger.event_log";

    @Override
    public void run(Arena arena) throws IOException, SQLException {
        try (Peers peers = new Peers(arena)) {
            List<Peer> both = List.of(
                    filled(arena, peers, Names.SMALL, arena.budget().smallLog()),
                    filled(arena, peers, Names.LARGE, arena.budget().largeLog()));
            for (int repetition = 0; repetition < arena.budget().repetitions(); repetition++) {
                arena.round("growth", both, new Task(Kind.SOURCE, AT_ONCE, EACH), repetition);
                arena.round("growth", both, new Task(Kind.SOURCE_SQL, AT_ONCE, EACH), repetition);
                for (int clients : CLIENTS) {
                    arena.round("growth", both, new Task(Kind.APPEND, clients, 1), repetition);
                }
            }
        }
        arena.server().drop(Names.LARGE);
    }

    private static Peer filled(Arena arena, Peers peers, String name, int size) throws IOException, SQLException {
        String url = arena.server().fresh(name);
        Peer peer = peers.started(name, arena.launching().contender(Names.LEDGER, url), java.util.Optional.empty());
        peer.prepare(new Task(Kind.FILL, 1, size));
        Measured filling = peer.run(0);
        arena.results().add(new Line("growth", "fill", size, 1, name, 0, filling, 0, 0, 0));
        arena.say(String.format(
                Locale.ROOT,
                "%s: %d events filled in %.0f s, %.0f events/s",
                name,
                size,
                filling.seconds(),
                filling.eventsPerSecond()));
        Server.execute(arena.server().database(name), "VACUUM ANALYZE");
        tellSizes(arena, name);
        return peer;
    }

    private static void tellSizes(Arena arena, String name) throws SQLException {
        try (Connection connection = arena.server().database(name).getConnection();
                Statement statement = connection.createStatement()) {
            double events;
            try (ResultSet row = statement.executeQuery(CONTENT)) {
                row.next();
                events = row.getDouble(2);
                tell(arena, name, "payload and metadata", "content", row.getDouble(1));
            }
            try (ResultSet row = statement.executeQuery(SIZES)) {
                while (row.next()) {
                    tell(arena, name, row.getString(1), row.getString(2), row.getDouble(3) / events);
                }
            }
        }
    }

    private static void tell(Arena arena, String log, String what, String kind, double bytes) {
        arena.results().tell("bytes " + log, kind + " " + what, String.format(Locale.ROOT, "%.1f", bytes));
    }
}
