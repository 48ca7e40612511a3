package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.ledger.Events.event;
import static org.calledger.ledger.Events.item;
import static org.calledger.ledger.Events.tag;
import static org.calledger.ledger.Events.tagged;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a question reads of the index does not grow with what else happened to the same thing. */
class PostingsTest {
    private static final int MANY = 30_000;
    private static final long FEW_BLOCKS = 60;
    private static final Tag CENTRE = tag("centre", "018f0000-0000-7000-8000-000000000001");
    private static final Tag NEED = tag("need", "018f0000-0000-7000-8000-000000000002");

    private final HikariDataSource database = TestLedgers.database();

    @AfterEach
    void close() {
        database.close();
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A centre was opened, a need met at last, and thirty thousand other things happened to both in between. */
    private void busyCentre() throws SQLException {
        try (PostgresLedger ledger = TestLedgers.on(database, LedgerSettings.defaults())) {
            List<NewEvent> events = new ArrayList<>();
            events.add(event("a.Opened", CENTRE));
            for (int i = 0; i < MANY; i++) {
                events.add(event("a.Other", CENTRE, tag("person", i)));
                if (i % 3 == 0) {
                    events.add(event("a.Other", NEED));
                }
            }
            events.add(event("a.Met", CENTRE, NEED));
            for (int from = 0; from < events.size(); from += 2_000) {
                ledger.append(events.subList(from, Math.min(events.size(), from + 2_000)), AppendCondition.none())
                        .join();
            }
        }
        sql("VACUUM ANALYZE ledger.event_tag", "VACUUM ANALYZE ledger.event_log");
    }

    /** How many blocks of the index the question reads. */
    private long blocks(Query query, @Nullable Long limit) throws SQLException {
        return blocks(connection -> QuerySql.events(connection, query, 0, Long.MAX_VALUE, limit));
    }

    private interface Question {
        PreparedStatement on(Connection connection) throws SQLException;
    }

    private long blocks(Question question) throws SQLException {
        try (Connection connection = database.getConnection()) {
            long before = blocksUntilNow(connection);
            try (PreparedStatement asked = question.on(connection)) {
                asked.executeQuery().close();
            }
            return blocksUntilNow(connection) - before;
        }
    }

    private static long blocksUntilNow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_stat_force_next_flush()");
            try (ResultSet row = statement.executeQuery("SELECT idx_blks_hit + idx_blks_read FROM"
                    + " pg_statio_user_indexes WHERE indexrelname = 'event_tag_pk'")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void what_began_a_thing_and_what_two_things_share_are_found_at_once_whatever_else_happened_to_them()
            throws SQLException {
        busyCentre();
        assertThat(blocks(Query.of(item(Set.of("a.Opened"), CENTRE)), null)).isBetween(1L, FEW_BLOCKS);
        assertThat(blocks(Query.of(item(Set.of("a.Met"), CENTRE, NEED)), null)).isBetween(1L, FEW_BLOCKS);
        assertThat(blocks(tagged(CENTRE), 10L)).isBetween(1L, FEW_BLOCKS);
        assertThat(blocks(connection -> QuerySql.anyMatch(connection, Query.of(item(Set.of("a.Met"), CENTRE)), 5)))
                .isBetween(1L, FEW_BLOCKS);
    }

    @Test
    void a_log_split_under_an_earlier_release_has_all_its_partitions_brought_over() throws SQLException {
        sql(
                "ALTER TABLE ledger.event_tag DROP CONSTRAINT event_tag_pk,"
                        + " ADD CONSTRAINT event_tag_pk PRIMARY KEY (tag, position) INCLUDE (type_id)",
                "DELETE FROM ledger.flyway_schema_history WHERE version = '11'");
        try (Connection connection = database.getConnection()) {
            LedgerPartitions.split(connection, 301);
        }
        LedgerSchema.migrate(database);
        assertThat(TestLedgers.count(
                        database,
                        "SELECT count(*) FROM pg_constraint WHERE conrelid IN ('ledger.event_tag_1'::regclass,"
                                + " 'ledger.event_tag_301'::regclass) AND"
                                + " pg_get_constraintdef(oid) = 'PRIMARY KEY (tag, type_id, \"position\")'"))
                .isEqualTo(2);
    }
}
