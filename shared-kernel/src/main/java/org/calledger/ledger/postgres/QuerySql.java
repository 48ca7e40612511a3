package org.calledger.ledger.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.Tag;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * One statement for one query: its text depends on the query's shape only, so that plans are kept. Head and events are
 * read in one snapshot; positions are found first, in the narrow index, and each event then by its primary key.
 */
final class QuerySql {
    private static final String COLUMNS = "e.position, e.event_id, e.type_id, e.type_revision, e.recorded_at,"
            + " e.event_time, e.payload, e.metadata, array_to_string(e.tags, E'\\n')";
    private static final String OF_TYPES = " = ANY (ARRAY(SELECT type_id FROM ledger.event_type WHERE name = ANY (?)))";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    /** Tags may differ a thousandfold in how often they occur: plan such a query for its very values. */
    private boolean planEachTime;

    private QuerySql() {}

    /** Head, then up to {@code limit} events (null: all) with after < position <= until and the head. */
    static PreparedStatement events(Connection connection, Query query, long after, long until, @Nullable Long limit)
            throws SQLException {
        QuerySql made = new QuerySql();
        made.sql.append("SELECT h.position AS head, e.* FROM ledger.log_head h LEFT JOIN LATERAL (SELECT ");
        made.sql.append(COLUMNS);
        if (query.isAll()) {
            made.sql.append(" FROM ledger.event_log e WHERE ").append(made.range("e", after, until));
            made.sql.append(" ORDER BY e.position LIMIT ?");
        } else {
            made.sql.append(" FROM (SELECT position FROM (").append(made.positions(query, after, until));
            made.sql
                    .append(") u ORDER BY position LIMIT ?) p CROSS JOIN LATERAL")
                    .append(" (SELECT * FROM ledger.event_log WHERE position = p.position) e");
        }
        made.sql.append(") e ON true ORDER BY e.position");
        PreparedStatement statement = made.prepare(connection);
        if (limit == null) {
            statement.setNull(made.parameters.size() + 1, Types.BIGINT);
        } else {
            statement.setLong(made.parameters.size() + 1, limit);
        }
        return statement;
    }

    /** Head, and whether any event with after < position <= head matches. */
    static PreparedStatement anyMatch(Connection connection, Query query, long after) throws SQLException {
        QuerySql made = new QuerySql();
        made.sql.append("SELECT h.position, EXISTS (");
        if (query.isAll()) {
            made.sql.append("SELECT 1 FROM ledger.event_log e WHERE ").append(made.range("e", after, Long.MAX_VALUE));
        } else {
            made.sql.append(made.positions(query, after, Long.MAX_VALUE));
        }
        made.sql.append(") FROM ledger.log_head h");
        return made.prepare(connection);
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        if (planEachTime) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
        for (int i = 0; i < parameters.size(); i++) {
            Object value = parameters.get(i);
            if (value instanceof String[] names) {
                statement.setArray(i + 1, connection.createArrayOf("text", names));
            } else if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else {
                statement.setString(i + 1, value.toString());
            }
        }
        return statement;
    }

    private String positions(Query query, long after, long until) {
        StringBuilder all = new StringBuilder();
        for (QueryItem item : query.items()) {
            if (!all.isEmpty()) {
                all.append(" UNION ");
            }
            all.append(item.tags().isEmpty() ? byType(item, after, until) : byTags(item, after, until));
        }
        return all.toString();
    }

    private String byType(QueryItem item, long after, long until) {
        String text = "SELECT l.position FROM ledger.event_log l WHERE " + range("l", after, until);
        return item.types().isEmpty() ? text : text + types("l", item);
    }

    private String byTags(QueryItem item, long after, long until) {
        StringBuilder text = new StringBuilder("SELECT t0.position FROM ledger.event_tag t0");
        List<Tag> tags = item.tags().stream().sorted().toList();
        for (int i = 1; i < tags.size(); i++) {
            String alias = "t" + i;
            text.append(" JOIN ledger.event_tag ").append(alias).append(" ON ").append(alias);
            text.append(".position = t0.position AND ").append(alias).append(".tag = ?");
            parameters.add(tags.get(i).toString());
            planEachTime = true;
        }
        text.append(" WHERE t0.tag = ?");
        parameters.add(tags.getFirst().toString());
        text.append(" AND ").append(range("t0", after, until));
        return item.types().isEmpty()
                ? text.toString()
                : text.append(types("t0", item)).toString();
    }

    private String types(String alias, QueryItem item) {
        parameters.add(item.types().stream().sorted().toArray(String[]::new));
        return " AND " + alias + ".type_id" + OF_TYPES;
    }

    private String range(String alias, long after, long until) {
        parameters.add(after);
        if (until == Long.MAX_VALUE) {
            return alias + ".position > ? AND " + alias + ".position <= h.position";
        }
        parameters.add(until);
        return alias + ".position > ? AND " + alias + ".position <= ? AND " + alias + ".position <= h.position";
    }
}
