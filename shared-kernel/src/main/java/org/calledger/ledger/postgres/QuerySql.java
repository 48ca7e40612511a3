package org.calledger.ledger.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.jspecify.annotations.Nullable;

/**
 * One statement for one query: its text depends on the query's shape only, so that plans are kept. Head and events are
 * read in one snapshot; positions are found first, in the narrow index, and each event then by its primary key.
 */
final class QuerySql {
    private static final String COLUMNS = "e.position, e.event_id, e.type_id, e.type_revision, e.recorded_at,"
            + " e.event_time, e.payload, e.metadata, e.tags";
    private static final String OF_TYPES = " = ANY (ARRAY(SELECT type_id FROM ledger.event_type WHERE name = ANY (?)))";

    private static final int FEW = 64;

    private final @Nullable Long limit;
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private QuerySql(@Nullable Long limit) {
        this.limit = limit;
    }

    /** Head, then up to {@code limit} events (null: all) with after < position <= until and the head. */
    static PreparedStatement events(Connection connection, Query query, long after, long until, @Nullable Long limit)
            throws SQLException {
        QuerySql made = new QuerySql(limit);
        made.sql.append("SELECT h.position AS head, e.* FROM ledger.log_head h LEFT JOIN LATERAL (SELECT ");
        made.sql.append(COLUMNS);
        if (query.isAll()) {
            made.sql.append(" FROM ledger.event_log e WHERE ").append(made.range("e", after, until));
            made.sql.append(" ORDER BY e.position LIMIT ?");
        } else {
            made.sql.append(" FROM (SELECT position FROM (").append(made.positions(query, " UNION ", after, until));
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
        QuerySql made = new QuerySql(null);
        made.sql.append("SELECT h.position, EXISTS (");
        if (query.isAll()) {
            made.sql.append("SELECT 1 FROM ledger.event_log e WHERE ").append(made.range("e", after, Long.MAX_VALUE));
        } else {
            made.sql.append(made.positions(query, " UNION ALL ", after, Long.MAX_VALUE));
        }
        made.sql.append(") FROM ledger.log_head h");
        return made.prepare(connection);
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        for (int i = 0; i < parameters.size(); i++) {
            Object value = parameters.get(i);
            switch (value) {
                case String[] names -> statement.setArray(i + 1, connection.createArrayOf("text", names));
                case byte[] tag -> statement.setBytes(i + 1, tag);
                default -> statement.setLong(i + 1, (Long) value);
            }
        }
        return statement;
    }

    private String positions(Query query, String union, long after, long until) {
        StringBuilder all = new StringBuilder();
        for (QueryItem item : query.items()) {
            if (!all.isEmpty()) {
                all.append(union);
            }
            all.append(item.tags().isEmpty() ? byType(item, after, until) : byTags(item, after, until));
        }
        return all.toString();
    }

    private String byType(QueryItem item, long after, long until) {
        String text = "SELECT l.position FROM ledger.event_log l WHERE " + range("l", after, until);
        return item.types().isEmpty() ? text : text + types("l", item);
    }

    /**
     * By the postings of one tag, and for each of them a look at the other tags'. Postings lie by tag, type and position:
     * what a decision asks for is found without passing over what else concerns the same thing.
     */
    private String byTags(QueryItem item, long after, long until) {
        return limit == null ? unordered(item, after, until) : firstOfEachType(item, after, until, limit);
    }

    private String unordered(QueryItem item, long after, long until) {
        StringBuilder text = new StringBuilder("SELECT t0.position FROM ledger.event_tag t0 WHERE ");
        text.append(carries(item)).append(" AND ").append(range("t0", after, until));
        return text.append(item.types().isEmpty() ? "" : types("t0", item)).toString();
    }

    /** A page: the first of each type, in the order of the index; of a thing's hundred thousand events no more is read. */
    private String firstOfEachType(QueryItem item, long after, long until, long first) {
        StringBuilder text = new StringBuilder("SELECT p.position FROM ledger.event_type y CROSS JOIN LATERAL");
        text.append(" (SELECT t0.position FROM ledger.event_tag t0 WHERE t0.type_id = y.type_id AND ");
        text.append(carries(item)).append(" AND ").append(range("t0", after, until));
        text.append(" ORDER BY t0.position LIMIT ?) p");
        parameters.add(first);
        if (!item.types().isEmpty()) {
            parameters.add(names(item));
            text.append(" WHERE y.name = ANY (?)");
        }
        return text.toString();
    }

    /** OFFSET 0 keeps the planner from beginning with another tag than the rare one, for all that it knows of averages. */
    private String carries(QueryItem item) {
        List<byte[]> tags = item.tags().stream().sorted().map(TagKey::of).toList();
        if (tags.size() == 1) {
            return "t0.tag = " + one(tags.getFirst());
        }
        StringBuilder text = new StringBuilder("t0.tag = ").append(rareOneOf(tags, item));
        for (byte[] tag : tags) {
            text.append(" AND (t0.tag = ")
                    .append(one(tag))
                    .append(" OR EXISTS (SELECT 1 FROM ledger.event_tag t WHERE t.position = t0.position")
                    .append(" AND t.type_id = t0.type_id AND t.tag = ")
                    .append(one(tag))
                    .append(" OFFSET 0))");
        }
        return text.toString();
    }

    /**
     * The first tag with few such events, found by looking at no more than those few; the last where all have many. One
     * may have a thousand times the events of another, and a kept plan cannot know which.
     */
    private String rareOneOf(List<byte[]> tags, QueryItem item) {
        StringBuilder text = new StringBuilder("(SELECT CASE");
        for (byte[] tag : tags.subList(0, tags.size() - 1)) {
            text.append(" WHEN (SELECT count(*) FROM (SELECT 1 FROM ledger.event_tag f WHERE f.tag = ")
                    .append(one(tag))
                    .append(item.types().isEmpty() ? "" : types("f", item))
                    .append(" LIMIT ")
                    .append(FEW)
                    .append(") few) < ")
                    .append(FEW)
                    .append(" THEN ")
                    .append(one(tag));
        }
        return text.append(" ELSE ").append(one(tags.getLast())).append(" END)").toString();
    }

    private String one(byte[] value) {
        parameters.add(value);
        return "?";
    }

    private String types(String alias, QueryItem item) {
        parameters.add(names(item));
        return " AND " + alias + ".type_id" + OF_TYPES;
    }

    private static String[] names(QueryItem item) {
        return item.types().stream().sorted().toArray(String[]::new);
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
