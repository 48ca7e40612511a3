package org.calledger.query.participation;

/** The columns that every kind of facts has, in one order; see {@link FactTable} for the aliases. */
final class Columns {
    private static final String FACT = "f.origin, f.event_id, f.happened, f.on_from, f.on_to, ";
    private static final String NOBODY =
            "null::uuid as person_id, null::text as age_band, null::text as sex, '{}'::text[] as backgrounds, ";
    private static final String ONE = "true as first, 1 as total, true as applicable, 1 as counted, ";
    private static final String NO_MINUTES = "0 as minutes, null::text as word, ";
    private static final String NO_SCORE = "null::numeric as score";
    private static final String PART = "f.first, f.total, f.applicable, f.counted, ";
    private static final String SOMEBODY =
            "coalesce(who.survivor_id, f.person_id) as person_id, f.age_band, f.sex, f.backgrounds, ";

    private static final String OF_NEED = "x.need_id = any(array(select f.need_id union all"
            + " select merged.need_id from merged where merged.survivor_id = f.need_id))";

    /** People as counted and named when the gathering was recorded, and those named later: on its day, and of it. */
    static final String ATTENDANCES = """
            (select a.position, a.until_position, a.origin, a.event_id, a.happened, a.on_from, a.on_to, a.gathering_id,
                    a.first, a.total, a.applicable, a.counted, a.person_id, a.age_band, a.sex, a.backgrounds
               from facts.attendance a
              union all
             select greatest(a.position, x.position), least(a.until_position, x.until_position), x.origin, x.event_id,
                    x.happened, x.on_from, x.on_to, a.gathering_id, a.first, x.total, x.applicable,
                    case when x.total is null or x.has_cells then 0 else a.counted end,
                    a.person_id, a.age_band, a.sex, a.backgrounds
               from facts.attendance_named a
               join facts.gathering x on x.gathering_id = a.gathering_id and %s) f""";

    static final String WHOLE = FACT + ONE + NOBODY + NO_MINUTES + NO_SCORE;
    static final String PARTS = FACT + PART + SOMEBODY + NO_MINUTES + NO_SCORE;
    /** Whose word the minutes are: the latest one said of them, as long as it is about these minutes; else the reporter's. */
    static final String WORK = FACT + PART + SOMEBODY + """
            f.minutes,
            case when f.reporter = 'STAFF'
                   or (select x.minutes from facts.work_word x
                        where x.work_id = f.work_id and %1$s order by x.origin desc limit 1) = f.minutes
                 then 'CONFIRMED' else 'SELF' end as word,""" + " " + NO_SCORE;

    static final String ANSWERED = FACT + ONE + NOBODY + NO_MINUTES + "(exists (select from facts.answer x where "
            + OF_NEED + " and %1$s))::int::numeric as score";
    static final String DAYS_TO_ANSWER = FACT + ONE + NOBODY + NO_MINUTES + """
            (select min(y.on_from) - f.on_from from facts.answer x
               join facts.initiative y on y.initiative_id = x.initiative_id and %2$s
              where
            """ + OF_NEED + """
                and %1$s and f.on_from = f.on_to and y.on_from = y.on_to
            )::numeric as score""";
    static final String LED = FACT + ONE + NOBODY + NO_MINUTES + """
            (exists (select from facts.joining x
                      where x.initiative_id = f.initiative_id and x.role = 'LEADER' and x.person_id is not null
                        and x.step in ('JOINED', 'PROMOTED')
                        and ('RESIDENT' = any(x.backgrounds) or x.home_id = any(f.community_ids))
                        and %1$s))::int::numeric as score""";

    private Columns() {}
}
