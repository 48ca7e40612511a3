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

    private static final String FAMILY = """
            array(select f.need_id
                   union all select merged.survivor_id from merged where merged.need_id = f.need_id
                   union all select merged.need_id from merged
                    where merged.survivor_id in (
                      f.need_id, (select m.survivor_id from merged m where m.need_id = f.need_id)))""";

    /** One record of a person that was recorded more than once. */
    private static final String IS_ONE_OF_SEVERAL = """
            f.person_id in (
              select one_person.person_id from one_person union select one_person.survivor_id from one_person)""";

    /** Not taken back; and of one person's supports of needs that are one, only the earliest. */
    static final String STANDS = GIVEN.formatted("f", "%4$s") + """

               and (f.person_id is null
                    or (f.need_id not in (select merged.need_id from merged union select merged.survivor_id from merged)
                        and not
            """ + IS_ONE_OF_SEVERAL + """
            )
                    or not exists (
                      select from facts.support y left join one_person yet on yet.person_id = y.person_id
                       where y.need_id = any(
            """ + FAMILY + """
            )
                         and coalesce(yet.survivor_id, y.person_id) = coalesce(who.survivor_id, f.person_id) and %2$s
                         and (coalesce(y.on_from, '-infinity'), y.origin) < (coalesce(f.on_from, '-infinity'), f.origin)
                         and
            """
            + GIVEN.formatted("y", "%4$s") + "))";

    /** Of one person's records in one initiative, the earliest. */
    static final String JOINS_ONCE = """
            f.step in ('JOINED', 'PROMOTED')
               and (f.person_id is null or not
            """ + IS_ONE_OF_SEVERAL + """

                    or not exists (
                      select from facts.joining y left join one_person yet on yet.person_id = y.person_id
                       where y.initiative_id = f.initiative_id and y.person_id <> f.person_id
                         and y.step in ('JOINED', 'PROMOTED')
                         and coalesce(yet.survivor_id, y.person_id) = coalesce(who.survivor_id, f.person_id) and %2$s
                         and (coalesce(y.on_from, '-infinity'), y.origin)
                             < (coalesce(f.on_from, '-infinity'), f.origin)))""";

    private Conditions() {}
}
