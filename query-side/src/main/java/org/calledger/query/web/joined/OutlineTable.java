package org.calledger.query.web.joined;

import org.calledger.query.projection.Snapshot;

/** The outlines of communities, where they were recorded. */
final class OutlineTable {
    private static final int MOST = 500;

    private static final String OUTLINES = """
            select json_build_object('type', 'FeatureCollection', 'features',
                     coalesce(json_agg(json_build_object('type', 'Feature',
                       'properties', json_build_object('name', m.name, 'kind', m.kind),
                       'geometry', m.outline)), '[]'::json))::text
              from (select name, kind, outline from facts.community m
                     where m.outline is not null and %s order by m.origin limit :limit) as m
            """;

    /** As a GeoJSON feature collection (RFC 7946). */
    String all(Snapshot at) {
        return at.sql(OUTLINES.formatted(at.sees("m")))
                .param("limit", MOST)
                .query(String.class)
                .single();
    }
}
