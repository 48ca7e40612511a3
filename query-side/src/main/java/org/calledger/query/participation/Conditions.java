package org.calledger.query.participation;

/** Which facts of a kind count; see {@link FactTable} for the aliases. */
final class Conditions {
    /** Two needs that were one count as one. */
    static final String SURVIVES = "f.need_id not in (select merged.need_id from merged)";

    /** Not cancelled, whatever was recorded of it. */
    static final String NOT_CANCELLED = """
            not exists (select from facts.gathering_step x
                         where x.gathering_id = f.gathering_id and x.step = 'CANCELLED' and %1$s)""";

    private static final String GIVEN = """
            not exists (select from facts.support_withdrawal back
                         where back.need_id = %1$s.need_id and back.person_id = %1$s.person_id
                           and back.origin > %1$s.origin and %2$s)""";

    /** Not taken back; and of one person's supports of needs that are one, only the earliest. */
    static final String STANDS = GIVEN.formatted("f", "%4$s") + """

               and (f.person_id is null
                    or f.need_id not in (select merged.need_id from merged union select merged.survivor_id from merged)
                    or not exists (
                      select from facts.support y
                       where y.person_id = f.person_id and %2$s
                         and (coalesce(y.on_from, '-infinity'), y.origin) < (coalesce(f.on_from, '-infinity'), f.origin)
                         and coalesce((select merged.survivor_id from merged where merged.need_id = y.need_id), y.need_id)
                             = coalesce((select merged.survivor_id from merged where merged.need_id = f.need_id), f.need_id)
                         and
            """ + GIVEN.formatted("y", "%4$s") + "))";

    private Conditions() {}
}
