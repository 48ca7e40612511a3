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
    private static final String SOMEBODY = "f.person_id, f.age_band, f.sex, f.backgrounds, ";

    static final String WHOLE = FACT + ONE + NOBODY + NO_MINUTES + NO_SCORE;
    static final String PARTS = FACT + PART + SOMEBODY + NO_MINUTES + NO_SCORE;
    /** Whose word the minutes are: the latest one said of them, as long as it is about these minutes; else the reporter's. */
    static final String WORK = FACT + PART + SOMEBODY + """
            f.minutes,
            case when f.reporter = 'STAFF'
                   or (select x.minutes from facts.work_word x
                        where x.work_id = f.work_id and %1$s order by x.origin desc limit 1) = f.minutes
                 then 'CONFIRMED' else 'SELF' end as word,""" + " " + NO_SCORE;

    static final String ANSWERED = FACT + ONE + NOBODY + NO_MINUTES + """
            (exists (select from facts.answer x where x.need_id = f.need_id and %1$s))::int::numeric as score""";
    static final String DAYS_TO_ANSWER = FACT + ONE + NOBODY + NO_MINUTES + """
            (select min(y.on_from) - f.on_from from facts.answer x
               join facts.initiative y on y.initiative_id = x.initiative_id and %2$s
              where x.need_id = f.need_id and %1$s and f.on_from = f.on_to and y.on_from = y.on_to
            )::numeric as score""";
    static final String LED = FACT + ONE + NOBODY + NO_MINUTES + """
            (exists (select from facts.joining x
                      where x.initiative_id = f.initiative_id and x.role = 'LEADER' and x.person_id is not null
                        and x.step in ('JOINED', 'PROMOTED')
                        and ('RESIDENT' = any(x.backgrounds) or x.home_id = any(f.community_ids))
                        and %1$s))::int::numeric as score""";

    private Columns() {}
}
