package org.calledger.query.directory;

import org.calledger.query.projection.Snapshot;

/**
 * People recorded more than once: from the recording of their merging on, whatever was recorded of each record counts as of
 * the one that is left.
 */
public final class OnePersonTable {
    private static final String MERGED = """
            kin (person_id, into_id) as (
              select x.person_id, x.into_person_id from facts.person_merge x where %1$s
               union
              select kin.person_id, x.into_person_id
                from kin join facts.person_merge x on x.person_id = kin.into_id and %1$s
            ), one_person (person_id, survivor_id) as materialized (
              select kin.person_id, kin.into_id from kin
               where not exists (select from facts.person_merge x where x.person_id = kin.into_id and %1$s)
            )""";

    private OnePersonTable() {}

    /** Two parts of a {@code with recursive}; the second, {@code one_person}, tells of each merged record which is left. */
    public static String merged(Snapshot at) {
        return MERGED.formatted(at.seesWhenever("x"));
    }

    /** A join that tells which record is left of the rows under that alias. */
    public static String join(String facts, String alias) {
        return "left join one_person " + alias + " on " + alias + ".person_id = " + facts + ".person_id";
    }

    /** Once joined: the person whom the row is about. */
    public static String person(String facts, String alias) {
        return "coalesce(" + alias + ".survivor_id, " + facts + ".person_id)";
    }
}
