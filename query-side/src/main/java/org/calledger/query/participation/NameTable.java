package org.calledger.query.participation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.query.projection.Snapshot;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What things are called: by their latest name, or by the one of the day asked for. */
public final class NameTable {
    public Map<String, String> of(Snapshot at, List<UUID> ids) {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            at.sql("""
            select community_id::text as id, name from facts.community t where community_id = any(:ids) and %1$s
            union all select centre_id::text, name from facts.centre t where centre_id = any(:ids) and %1$s
            union all select institution_id::text,
                             coalesce((select x.name from facts.institution_change x
                                        where x.institution_id = t.institution_id and x.name is not null and %2$s
                                        order by x.on_from desc nulls last, x.origin desc limit 1), name)
                        from facts.institution t
                       where institution_id = any(:ids) and %1$s
            union all select programme_id::text, title from facts.programme t where programme_id = any(:ids) and %1$s
            """.formatted(at.seesWhenever("t"), at.sees("x")))
                    .param("ids", ids.toArray(new UUID[0]))
                    .query((RowCallbackHandler) row -> names.put(row.getString("id"), row.getString("name")));
        }
        return names;
    }
}
