package org.calledger.query.participation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.calledger.query.projection.Snapshot;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What the facts behind a figure are called: their own title, or that of what they are about. */
public final class TitleTable {
    private static final String TITLES = """
            select t.origin, t.title from facts.need t where t.origin = any(:origins) and %1$s
            union all select t.origin, t.title from facts.gathering t where t.origin = any(:origins) and %1$s
            union all select t.origin, t.title from facts.initiative t where t.origin = any(:origins) and %1$s
            union all select t.origin, t.title from facts.milestone t where t.origin = any(:origins) and %1$s
            union all select t.origin, coalesce(t.title, i.title, g.title) from facts.work t
                        left join facts.initiative i on i.initiative_id = t.initiative_id and %2$s
                        left join facts.gathering g on g.gathering_id = t.gathering_id and %3$s
                       where t.origin = any(:origins) and %1$s
            union all select t.origin, n.title from facts.support t join facts.need n on n.need_id = t.need_id and %4$s
                       where t.origin = any(:origins) and %1$s
            union all select t.origin, i.title from facts.joining t
                        join facts.initiative i on i.initiative_id = t.initiative_id and %2$s
                       where t.origin = any(:origins) and %1$s
            union all select t.origin, i.title from facts.initiative_step t
                        join facts.initiative i on i.initiative_id = t.initiative_id and %2$s
                       where t.origin = any(:origins) and %1$s
            """;

    /** By their place in the ledger. */
    public Map<Long, String> of(Snapshot at, Collection<Long> origins) {
        Map<Long, String> titles = new HashMap<>();
        at.sql(TITLES.formatted(
                        at.seesWhenever("t"), at.seesWhenever("i"), at.seesWhenever("g"), at.seesWhenever("n")))
                .param("origins", origins.toArray(new Long[0]))
                .query((RowCallbackHandler) row -> {
                    String title = row.getString("title");
                    if (title != null) {
                        titles.put(row.getLong("origin"), title);
                    }
                });
        return titles;
    }
}
