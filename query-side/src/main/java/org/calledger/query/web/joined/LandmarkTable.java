package org.calledger.query.web.joined;

import org.calledger.query.projection.Snapshot;

/** What helps to find one's way on a map: outlines or middles of communities, and open centres. */
final class LandmarkTable {
    private static final int MOST = 500;

    private static final String LANDMARKS = """
            select json_build_object('type', 'FeatureCollection', 'features',
                     coalesce(json_agg(json_build_object('type', 'Feature',
                       'properties', json_build_object('name', l.name, 'kind', l.kind),
                       'geometry', coalesce(l.outline,
                         jsonb_build_object('type', 'Point',
                           'coordinates', jsonb_build_array(l.longitude, l.latitude))))), '[]'::json))::text
              from ((select m.name, 'community' as kind, m.outline, m.longitude, m.latitude from facts.community m
                      where (m.outline is not null or m.longitude is not null) and %s
                        and not exists (select from facts.community_end e where e.community_id = m.community_id and %s)
                      order by m.origin limit :limit)
                     union all
                    (select c.name, 'centre', null, coalesce(moved.longitude, c.longitude),
                            coalesce(moved.latitude, c.latitude)
                       from facts.centre c
                       left join lateral (
                         select x.longitude, x.latitude from facts.centre_place x
                          where x.centre_id = c.centre_id and %s
                          order by x.on_from desc nulls last, x.origin desc limit 1
                       ) as moved on true
                      where c.longitude is not null and %s
                        and not exists (select from facts.centre_closing e where e.centre_id = c.centre_id and %s)
                      order by c.origin limit :limit)) as l
            """;

    /** As a GeoJSON feature collection (RFC 7946). */
    String all(Snapshot at) {
        return at.sql(LANDMARKS.formatted(at.sees("m"), at.sees("e"), at.sees("x"), at.sees("c"), at.sees("e")))
                .param("limit", MOST)
                .query((row, n) -> row.getString(1))
                .single();
    }
}
