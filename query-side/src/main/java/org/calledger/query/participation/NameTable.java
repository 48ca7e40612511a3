package org.calledger.query.participation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.query.projection.Snapshot;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What things are called. */
final class NameTable {
    Map<String, String> of(Snapshot at, List<UUID> ids) {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            at.sql("""
            select community_id::text as id, name from facts.community t where community_id = any(:ids) and %1$s
            union all select centre_id::text, name from facts.centre t where centre_id = any(:ids) and %1$s
            union all select institution_id::text, name from facts.institution t
                       where institution_id = any(:ids) and %1$s
            union all select programme_id::text, title from facts.programme t where programme_id = any(:ids) and %1$s
            """.formatted(at.seesWhenever("t")))
                    .param("ids", ids.toArray(new UUID[0]))
                    .query((RowCallbackHandler) row -> names.put(row.getString("id"), row.getString("name")));
        }
        return names;
    }
}
