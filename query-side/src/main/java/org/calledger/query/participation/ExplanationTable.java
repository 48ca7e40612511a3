package org.calledger.query.participation;

import java.math.BigDecimal;
import java.util.List;
import org.calledger.query.participation.Explanation.Contribution;
import org.calledger.query.participation.Explanation.State;
import org.calledger.query.participation.Measure.Way;
import org.calledger.query.projection.Items;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.Snapshot;

/**
 * Asks which facts a figure is made of: the same facts as the figure, each with its part of it. A person who counts once
 * is given by their first fact in the cell. A share or a median gives each fact's own value; its sum is the figure.
 */
public final class ExplanationTable {
    private static final String EXPLAINED = """
            %1$s%2$s, ranked as (
              select d.*, %3$s as is_new,
                     row_number() over (partition by d.person_id order by d.origin) as nth
                from dated d%4$s
               where d.is_inside
            ), newness as (
              select ranked.*, bool_or(is_new) over (partition by person_id) as newcomer from ranked
            ), given as (
              select origin, min(event_id::text) as event_id, min(happened) as happened, %5$s as contributes,
                     %7$s as state
                from newness group by origin
            )
            """;

    private static final String LIST =
            EXPLAINED + " select given.*, %6$s as type from given where origin > :after order by origin limit :limit";

    private static final String COUNT = EXPLAINED + " select count(*) from given";

    private final ParticipationTable figures = new ParticipationTable();

    public Explanation explain(Snapshot at, Measure measure, FigureFilter filter, Page page) {
        List<Contribution> rows = CellTable.bind(at.sql(sql(LIST, at, measure, filter)), filter)
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query((row, n) -> new Contribution(
                        row.getLong("origin"),
                        java.util.UUID.fromString(row.getString("event_id")),
                        row.getString("type"),
                        row.getString("happened"),
                        row.getBigDecimal("contributes"),
                        State.valueOf(row.getString("state"))))
                .list();
        Long total = page.count()
                ? CellTable.bind(at.sql(sql(COUNT, at, measure, filter)), filter)
                        .query(Long.class)
                        .single()
                : null;
        BigDecimal sum = figures.figures(at, List.of(measure), List.of(), filter)
                .total()
                .getOrDefault(measure.word(), Figure.NOTHING)
                .sum();
        return new Explanation(Items.of(rows, page, Contribution::position, total), sum);
    }

    private static String sql(String template, Snapshot at, Measure measure, FigureFilter filter) {
        FactSql facts = new FactSql(at, measure.source(), filter, List.of());
        boolean firstTimes = measure.way() == Way.NEWCOMERS || measure.way() == Way.RETURNERS;
        return template.formatted(
                facts.beginning(),
                firstTimes ? facts.firstTimes(List.of()) : "",
                firstTimes ? "coalesce(d.origin = firsts.origin, false)" : "false",
                firstTimes ? facts.joinFirstTimes(List.of()) : "",
                contribution(measure.way()),
                "'" + measure.source().eventType() + "'",
                state(measure.way()));
    }

    private static String state(Way way) {
        if (!way.mayBeUnknown()) {
            return "'KNOWN'";
        }
        return way == Way.MEDIAN
                ? "case when sum(score) is null then 'NOT_APPLICABLE' else 'KNOWN' end"
                : "case when max(total) is not null then 'KNOWN' when bool_or(applicable) then 'UNKNOWN'"
                        + " else 'NOT_APPLICABLE' end";
    }

    private static String contribution(Way way) {
        String people = "count(*) filter (where person_id is not null and nth = 1";
        String unnamed = "sum(counted) filter (where total is not null)"
                + " - count(person_id) filter (where total is not null)";
        return switch (way) {
            case FACTS -> "1";
            case COUNTED -> "sum(counted) filter (where total is not null)";
            case PEOPLE -> people + ")";
            case UNNAMED -> unnamed;
            case NEWCOMERS -> "count(distinct person_id) filter (where is_new)";
            case RETURNERS -> people + " and not newcomer)";
            case PEOPLE_AND_UNNAMED -> people + ") + coalesce(" + unnamed + ", 0)";
            case MINUTES_SELF -> "sum(minutes) filter (where word = 'SELF')";
            case MINUTES_CONFIRMED -> "sum(minutes) filter (where word = 'CONFIRMED')";
            case SHARE, MEDIAN -> "sum(score)";
        };
    }
}
