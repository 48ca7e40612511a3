package org.calledger.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Things of one kind, in the order in which they came into the ledger. A part of them is found by the index on their
 * {@code origin} where a select begins with the table that has it and looks up the rest for each row.
 *
 * @param with parts of a {@code with recursive} that the selects need; may be empty
 * @param selects all that are seen, with their {@code origin}: those of each table by themselves
 * @param id the column that names one
 * @param place the origin of an item
 */
public record CatalogueTable<T>(
        Function<Snapshot, String> with,
        Function<Snapshot, List<String>> selects,
        String id,
        RowMapper<T> item,
        ToLongFunction<T> place) {

    public CatalogueTable(Function<Snapshot, String> select, String id, RowMapper<T> item, ToLongFunction<T> place) {
        this(at -> "", at -> List.of(select.apply(at)), id, item, place);
    }

    private static final String RECURSIVE = "with recursive ";

    /**
     * A part of all of them.
     *
     * @param any by column: one of these texts or ids; columns are ours, never a caller's
     */
    public Items<T> list(Snapshot at, Map<String, ? extends Collection<?>> any, Page page) {
        return list(at, any, More.NONE, page);
    }

    /**
     * A further condition on rows {@code t}, and what the statement begins with for it.
     *
     * @param communities bound as {@code :communities}
     */
    public record More(String with, String condition, Collection<UUID> communities) {
        static final More NONE = new More("", "true", List.of());
    }

    /** A part of those for which more than equality is asked. */
    public Items<T> list(Snapshot at, Map<String, ? extends Collection<?>> any, More more, Page page) {
        String each = where(any) + " and " + more.condition() + " and t.origin > :after order by t.origin limit :limit";
        String sql = with(at, more) + "select * from (" + all(at, "select *", each)
                + ") as page order by page.origin limit :limit";
        List<T> rows = bind(at.sql(sql), any)
                .param("communities", more.communities().toArray(new UUID[0]))
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query(item)
                .list();
        return Items.of(rows, page, place, page.count() ? count(at, any, more) : null);
    }

    /** Of a thing that was begun twice, as what was put right can make it stand, the first: as commands take it. */
    public Optional<T> one(Snapshot at, UUID thing) {
        return at.sql(with(at, More.NONE) + all(at, "select *", " where t." + id + " = :thing")
                        + " order by origin limit 1")
                .param("thing", thing)
                .query(item)
                .optional();
    }

    private long count(Snapshot at, Map<String, ? extends Collection<?>> any, More more) {
        String each = where(any) + " and " + more.condition();
        String sql =
                with(at, more) + "select sum(count) from (" + all(at, "select count(*) as count", each) + ") as each";
        return bind(at.sql(sql), any)
                .param("communities", more.communities().toArray(new UUID[0]))
                .query(Long.class)
                .single();
    }

    private String with(Snapshot at, More more) {
        String own = with.apply(at);
        if (own.isEmpty()) {
            return more.with();
        }
        return RECURSIVE + own
                + (more.with().isEmpty() ? "" : ", " + more.with().substring(RECURSIVE.length())) + " ";
    }

    private String all(Snapshot at, String what, String each) {
        return selects.apply(at).stream()
                .map(one -> "(" + what + " from (" + one + ") as t" + each + ")")
                .collect(Collectors.joining(" union all "));
    }

    private static String where(Map<String, ? extends Collection<?>> any) {
        StringBuilder sql = new StringBuilder(" where true");
        any.forEach((column, values) -> sql.append(" and t.")
                .append(column)
                .append(column.endsWith("_ids") || column.endsWith("_texts") ? " && :" : " = any(:")
                .append(column)
                .append(column.endsWith("_ids") ? "::uuid[]" : column.endsWith("_texts") ? "::text[]" : ")"));
        return sql.toString();
    }

    private static StatementSpec bind(StatementSpec statement, Map<String, ? extends Collection<?>> any) {
        StatementSpec bound = statement;
        for (Map.Entry<String, ? extends Collection<?>> one : any.entrySet()) {
            Collection<?> values = one.getValue();
            boolean ids = one.getKey().endsWith("_id") || one.getKey().endsWith("_ids");
            bound = bound.param(one.getKey(), values.toArray(ids ? new UUID[0] : new String[0]));
        }
        return bound;
    }
}
