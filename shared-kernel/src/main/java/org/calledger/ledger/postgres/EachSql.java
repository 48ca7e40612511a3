package org.calledger.ledger.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.postgresql.PGConnection;

/**
 * One statement for many small queries, of one text for all of them: their items are rows of arrays. An event that
 * several items match comes once, with the numbers of them all; the numbers of items that match, or would have to look
 * at, more than {@link #MOST} events come in a row without a position.
 *
 * <p>The arrays come by way of a subquery: their plan is then one for all sizes, and kept. Of two tags, the rare one is
 * looked for first, as in {@link QuerySql}.
 */
final class EachSql {
    /** Events of an item, so that nobody waits for another's thousands. */
    static final int MOST = 64;

    private static final String TEXT = """
            WITH wanted AS MATERIALIZED (
                SELECT w.types, array_agg(y.type_id) AS ids
                FROM unnest((SELECT ?::int4[]), (SELECT ?::text[])) AS w(types, name)
                JOIN ledger.event_type y ON y.name = w.name GROUP BY w.types)
            SELECT h.position AS head, e.*, found.items
            FROM ledger.log_head h LEFT JOIN LATERAL (
                SELECT t.position, array_agg(i.n::int4) AS items
                FROM unnest((SELECT ?::int4[]), (SELECT ?::bytea[]), (SELECT ?::bytea[]))
                    WITH ORDINALITY AS i(types, one, other, n)
                JOIN wanted w ON w.types = i.types
                CROSS JOIN LATERAL (
                    SELECT CASE WHEN i.other IS NULL OR %1$s THEN i.one WHEN %2$s THEN i.other END AS tag
                    OFFSET 0) rare
                LEFT JOIN LATERAL (
                    SELECT t.position FROM ledger.event_tag t
                    WHERE t.tag = rare.tag AND t.type_id = ANY (w.ids) AND t.position <= h.position
                        AND (i.other IS NULL OR EXISTS (
                            SELECT 1 FROM ledger.event_tag o
                            WHERE o.tag = CASE WHEN rare.tag = i.one THEN i.other ELSE i.one END
                                AND o.type_id = t.type_id AND o.position = t.position OFFSET 0))
                    LIMIT %3$d) t ON true
                WHERE t.position IS NOT NULL OR rare.tag IS NULL
                GROUP BY t.position) found ON true
            LEFT JOIN LATERAL (
                SELECT l.position, l.event_id, l.type_id, l.type_revision, l.recorded_at, l.event_time, l.payload,
                    l.metadata, l.tags
                FROM ledger.event_log l WHERE l.position = found.position OFFSET 0) e ON true
            ORDER BY found.position""".formatted(few("i.one"), few("i.other"), MOST + 1);

    private final List<Integer> types = new ArrayList<>();
    private final List<byte[]> ones = new ArrayList<>();
    private final List<byte[]> others = new ArrayList<>();
    private final Map<Set<String>, Integer> wanted = new HashMap<>();
    private final List<Integer> typesOfNames = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private EachSql() {}

    private static String few(String tag) {
        return "(SELECT count(*) FROM (SELECT 1 FROM ledger.event_tag f WHERE f.tag = " + tag
                + " AND f.type_id = ANY (w.ids) LIMIT " + MOST + ") few) < " + MOST;
    }

    /** Whether it can be asked in this way. */
    static boolean takes(QueryItem item) {
        return !item.types().isEmpty()
                && (item.tags().size() == 1 || item.tags().size() == 2);
    }

    /** Head, the columns of an event, and an array of item numbers, from 1 on through all the queries. */
    static PreparedStatement events(Connection connection, List<Query> queries) throws SQLException {
        EachSql each = new EachSql();
        for (Query query : queries) {
            query.items().forEach(each::add);
        }
        PreparedStatement statement = connection.prepareStatement(TEXT);
        statement.setArray(1, numbers(connection, each.typesOfNames));
        statement.setArray(2, connection.createArrayOf("text", each.names.toArray()));
        statement.setArray(3, numbers(connection, each.types));
        statement.setArray(4, connection.createArrayOf("bytea", each.ones.toArray(byte[][]::new)));
        statement.setArray(5, connection.createArrayOf("bytea", each.others.toArray(byte[][]::new)));
        return statement;
    }

    private static Array numbers(Connection connection, List<Integer> numbers) throws SQLException {
        int[] array = numbers.stream().mapToInt(Integer::intValue).toArray();
        return connection.unwrap(PGConnection.class).createArrayOf("int4", array);
    }

    @SuppressWarnings("NullAway") // an array may hold nulls
    private void add(QueryItem item) {
        types.add(numberOf(item.types()));
        List<byte[]> tags = item.tags().stream().sorted().map(TagKey::of).toList();
        ones.add(tags.getFirst());
        others.add(tags.size() == 1 ? null : tags.getLast());
    }

    private int numberOf(Set<String> someTypes) {
        Integer known = wanted.get(someTypes);
        if (known != null) {
            return known;
        }
        int number = wanted.size();
        wanted.put(someTypes, number);
        for (String name : someTypes) {
            typesOfNames.add(number);
            names.add(name);
        }
        return number;
    }
}
