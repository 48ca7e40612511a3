package org.calledger.query.contradictions;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.calledger.query.contradictions.Contradiction.At;
import org.calledger.query.projection.Items;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Asks what speaks against what, as it reads at a position. Pages go by number, in the order of the later event. */
public final class ContradictionTable {
    private static final List<Relation> RELATIONS = Relations.all();

    private static final String ASKED = """
            with pair as (
              select distinct rule, least(first, other) as earlier, greatest(first, other) as later,
                     one_origin, other_origin
                from (select *, case when one = other then one_origin else one end as first from (%1$s) as every) as told
               where first <> other
            ), found as (
              select distinct rule, earlier, later from pair where true %2$s
            )
            """;

    private static final String LIST =
            ASKED + "select * from found order by later, earlier, rule limit :limit offset :after";

    private static final String COUNT = ASKED + "select count(*) from found";

    /** Where the two facts of a pair belong. */
    private static final String PLACES = """
             and exists (
               select from (%1$s) as place
                where place.origin in (pair.one_origin, pair.other_origin)
                  and (place.community_id = any(:communities) or place.centre_id = any(:centres)
                    or place.institution_id = any(:institutions) or place.programme_id = any(:programmes)))""";

    public Items<Contradiction> list(Snapshot at, ContradictionFilter filter, Page page) {
        List<Contradiction> rows = ask(LIST, at, filter)
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query((row, n) -> new Contradiction(
                        row.getString("rule"), new At(row.getLong("earlier")), new At(row.getLong("later"))))
                .list();
        boolean more = rows.size() > page.limit();
        Long total = page.count() ? ask(COUNT, at, filter).query(Long.class).single() : null;
        return new Items<>(
                more ? rows.subList(0, page.limit()) : rows, more ? page.after() + page.limit() : null, total);
    }

    private static StatementSpec ask(String template, Snapshot at, ContradictionFilter filter) {
        String every = RELATIONS.stream().map(one -> one.sql(at)).collect(Collectors.joining(" union all\n"));
        String conditions = (filter.rules().isEmpty() ? "" : " and rule = any(:rules)")
                + (filter.hasPlaces() ? PLACES.formatted(Whereabouts.SQL) : "");
        return at.sql(template.formatted(every, conditions))
                .param("communities", filter.communities().toArray(new UUID[0]))
                .param("centres", filter.centres().toArray(new UUID[0]))
                .param("institutions", filter.institutions().toArray(new UUID[0]))
                .param("programmes", filter.programmes().toArray(new UUID[0]))
                .param("rules", filter.rules().toArray(new String[0]));
    }
}
