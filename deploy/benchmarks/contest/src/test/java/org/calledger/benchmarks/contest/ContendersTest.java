package org.calledger.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.calledger.benchmarks.load.Kind;
import org.calledger.benchmarks.load.Measured;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.report.Names;
import org.calledger.benchmarks.report.Results;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every contender, in its own process, really records what it says it does. Nothing is measured here. */
class ContendersTest {
    private static final double MOMENT = 0.2;
    private static final int ROWS_EACH = 7;

    @TempDir
    private static Path folder;

    private static Server server;
    private static Arena arena;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = Server.start(folder);
        arena = new Arena(
                server,
                new Launching(Path.of(System.getProperty("benchmarks.home"))),
                Budget.tiny(),
                new Results(),
                folder,
                new PrintWriter(new StringWriter()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_server_is_durable() throws SQLException {
        assertThat(server.told())
                .containsEntry("fsync", "on")
                .containsEntry("synchronous_commit", "on")
                .containsEntry("full_page_writes", "on");
    }

    @ParameterizedTest
    @CsvSource({
        Names.LEDGER + ", ledger.event_log, ledger.event_tag",
        Names.FOUR_TRIPS + ", event_log, event_tag",
        Names.FUNCTION + ", event_log, event_tag",
        Names.STATEMENT + ", event_log, event_tag",
        Names.COPY + ", event_log, event_tag",
        Names.AXON5 + ", \"AggregateEventEntry\", ",
        Names.AXON4 + ", DomainEventEntry, "
    })
    void records_what_it_counts(String name, String events, String tags) throws IOException, SQLException {
        boolean alone = name.equals(Names.COPY);
        boolean single = name.equals(Names.FUNCTION) || name.equals(Names.STATEMENT);
        long counted = 0;
        try (Peers peers = new Peers(arena)) {
            Peer peer = peers.add(name);
            counted += appended(peer, new Task(Kind.APPEND, alone ? 1 : 4, 1));
            if (!single) {
                counted += appended(peer, new Task(Kind.APPEND, 1, ROWS_EACH));
            }
        }
        assertThat(count(name, events)).isEqualTo(counted).isPositive();
        if (tags != null) {
            assertThat(count(name, tags)).isEqualTo(2 * counted);
            assertThat(number(name, "SELECT max(position) FROM " + events)).isEqualTo(counted);
        }
    }

    @ParameterizedTest
    @CsvSource({
        Names.LEDGER + ", SOURCE",
        Names.LEDGER + ", SOURCE_SQL",
        Names.AXON5 + ", SOURCE",
        Names.AXON4 + ", SOURCE"
    })
    void sources_the_events_asked_for(String name, Kind kind) throws IOException, SQLException {
        try (Peers peers = new Peers(arena)) {
            Peer peer = peers.add(name);
            assertThat(peer.prepare(new Task(kind, 2, 1_000))).isTrue();
            Measured measured = peer.run(MOMENT);
            assertThat(measured.events()).isEqualTo(measured.operations() * 1_000);
        }
    }

    @Test
    void decides_commands_warm_and_cold() throws IOException, SQLException {
        try (Peers peers = new Peers(arena)) {
            Peer peer = peers.add(Names.COMMANDS);
            long supported =
                    appended(peer, new Task(Kind.COMMAND, 4, 30)) + appended(peer, new Task(Kind.COLD, 4, 3_000));
            assertThat(number(
                            Names.COMMANDS,
                            "SELECT count(*) FROM ledger.event_log JOIN ledger.event_type USING (type_id)"
                                    + " WHERE name = 'need.NeedSupported'"))
                    .isEqualTo(supported);
        }
    }

    @Test
    void reads_and_tails_what_was_filled() throws IOException, SQLException {
        String url = server.fresh(Names.LEDGER);
        try (Peers peers = new Peers(arena)) {
            Peer ledger = peers.add(Names.LEDGER, url);
            Task read = new Task(Kind.READ, 1, 10_000);
            assertThat(appended(ledger, read) % 10_000).isZero();
            assertThat(appended(peers.add(Names.CURSOR, url), read) % 10_000).isZero();
            long before = count(Names.LEDGER, "ledger.event_log");
            long tailed = appended(ledger, new Task(Kind.TAIL, 4, 1)) + appended(ledger, new Task(Kind.NOTICE, 4, 1));
            assertThat(count(Names.LEDGER, "ledger.event_log") - before).isEqualTo(tailed);
        }
    }

    private static long appended(Peer peer, Task task) {
        assertThat(peer.prepare(task)).isTrue();
        return peer.run(MOMENT).events();
    }

    private static long count(String database, String table) throws SQLException {
        return number(database, "SELECT count(*) FROM " + table);
    }

    private static long number(String database, String sql) throws SQLException {
        try (Connection connection = server.database(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
