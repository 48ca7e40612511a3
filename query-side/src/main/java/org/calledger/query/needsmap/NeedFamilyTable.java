package org.calledger.query.needsmap;

import org.calledger.query.projection.Snapshot;

/** Needs that were merged: from the recording of that on, whatever was recorded of each counts under the one that is left. */
public final class NeedFamilyTable {
    private static final String MERGED = """
            chain (need_id, into_id) as (
              select x.need_id, x.into_need_id from facts.need_merge x where %1$s
               union
              select chain.need_id, x.into_need_id
                from chain join facts.need_merge x on x.need_id = chain.into_id and %1$s
            ), merged (need_id, survivor_id) as (
              select chain.need_id, chain.into_id from chain
               where not exists (select from facts.need_merge x where x.need_id = chain.into_id and %1$s)
            )""";

    private NeedFamilyTable() {}

    /** Two parts of a {@code with recursive}; the second, {@code merged}, tells of each merged need which one is left. */
    public static String merged(Snapshot at) {
        return MERGED.formatted(at.seesWhenever("x"));
    }

    /** A condition on supports under that alias: given and not taken back since. */
    public static String isStanding(Snapshot at, String support) {
        return """
            not exists (select from facts.support_withdrawal back
                         where back.need_id = %1$s.need_id and back.person_id = %1$s.person_id
                           and back.origin > %1$s.origin and %2$s)""".formatted(support, at.sees("back"));
    }
}
