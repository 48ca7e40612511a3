package org.calledger.query.passport;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.calledger.query.directory.OnePersonTable;
import org.calledger.query.needsmap.Need;
import org.calledger.query.needsmap.NeedFamilyTable;
import org.calledger.query.needsmap.NeedTable;
import org.calledger.query.passport.Passport.Judged;
import org.calledger.query.passport.Passport.Line;
import org.calledger.query.passport.Passport.Merging;
import org.calledger.query.passport.Passport.Period;
import org.calledger.query.passport.Passport.Supports;
import org.calledger.query.passport.Passport.Turn;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Asks for everything about one need. */
public final class PassportTable {
    private static final String FAMILY = "with recursive %s select m.need_id from merged m where m.survivor_id = :need";

    private static final String SURVIVOR = """
            with recursive %1$s
            select n.need_id, n.title, n.happened as voiced, n.on_from as voiced_from, n.on_to as voiced_to,
                   x.happened, x.on_from, x.on_to, x.origin
              from merged m
              join facts.need_merge x on x.need_id = m.need_id and %2$s
              left join facts.need n on n.need_id = m.survivor_id and %3$s
             where m.need_id = :need order by x.origin limit 1
            """;

    private static final String MERGED = """
            select x.need_id, n.title, n.happened as voiced, n.on_from as voiced_from, n.on_to as voiced_to,
                   x.happened, x.on_from, x.on_to, x.origin
              from facts.need_merge x
              left join facts.need n on n.need_id = x.need_id and %2$s
             where x.need_id = any(:family) and x.need_id <> :need and %1$s
             order by x.origin
            """;

    private static final String TURNS = """
            select t.need_id, t.turn, t.reason, t.happened, t.on_from, t.on_to, t.origin
              from facts.need_turn t where t.need_id = any(:family) and %s order by t.origin
            """;

    /** Who supported several of the needs that are one counts with the earliest support. */
    private static final String TIMES = """
            with recursive %3$s, given as (
              select s.*, s.person_id is not null and row_number() over (
                       partition by coalesce(who.survivor_id, s.person_id)
                       order by s.on_from nulls first, s.on_to, s.origin) = 1 as counts
                from facts.support s left join one_person who on who.person_id = s.person_id
               where s.need_id = any(:family) and %1$s and %2$s
            ), told as (
              select case when to_char(on_from, 'YYYY-MM') = to_char(on_to, 'YYYY-MM') then to_char(on_from, 'YYYY-MM')
                          when to_char(on_from, 'YYYY') = to_char(on_to, 'YYYY') then to_char(on_from, 'YYYY')
                          else 'undated' end as period, given.*
                from given
            )
            select period, count(*) filter (where counts) as people,
                   coalesce(sum(counted) filter (where person_id is null), 0) as counted,
                   count(*) filter (where first and applicable and total is null) as unknown,
                   count(distinct origin) as facts,
                   (array_agg(distinct origin order by origin))[1 : 500] as positions
              from told group by period order by period collate "C"
            """;

    private static final String WITHDRAWN = """
            select w.happened, w.on_from, w.on_to, w.origin from facts.support_withdrawal w
             where w.need_id = any(:family) and %s order by w.origin limit 500
            """;

    private static final String VERDICTS = """
            select j.side, j.verdict, j.institution_id, i.name, j.happened, j.on_from, j.on_to, j.origin,
                   row_number() over (partition by j.side order by j.on_to desc nulls last, j.origin desc) = 1 as latest
              from facts.judgement j
              left join facts.institution i on i.institution_id = j.institution_id and %2$s
             where j.need_id = any(:family) and %1$s
             order by j.on_from nulls first, j.on_to nulls last, j.origin
            """;

    private final NeedTable needs = new NeedTable();
    private final AnswersTable answers = new AnswersTable();

    public Optional<Passport> one(Snapshot at, UUID needId) {
        return needs.one(at, needId).map(need -> passport(at, need));
    }

    private Passport passport(Snapshot at, Need need) {
        UUID[] family = family(at, need.needId());
        return new Passport(
                need,
                survivor(at, need.needId()),
                about(at, MERGED.formatted(at.sees("x"), at.seesWhenever("n")), family, need, PassportTable::merging),
                about(at, TURNS.formatted(at.sees("t")), family, need, PassportTable::turn),
                supports(at, need, family),
                answers.of(at, family),
                about(at, VERDICTS.formatted(at.sees("j"), at.seesWhenever("i")), family, need, PassportTable::judged),
                at.asOf());
    }

    /** The need itself and those that were merged into it. */
    private static UUID[] family(Snapshot at, UUID need) {
        Set<UUID> family = new HashSet<>(at.sql(FAMILY.formatted(NeedFamilyTable.merged(at)))
                .param("need", need)
                .query(UUID.class)
                .list());
        family.add(need);
        return family.toArray(new UUID[0]);
    }

    private static @Nullable Merging survivor(Snapshot at, UUID need) {
        return at.sql(SURVIVOR.formatted(NeedFamilyTable.merged(at), at.seesWhenever("x"), at.seesWhenever("n")))
                .param("need", need)
                .query(PassportTable::merging)
                .optional()
                .orElse(null);
    }

    private static <T> List<T> about(Snapshot at, String sql, UUID[] family, Need need, RowMapper<T> row) {
        return at.sql(sql)
                .param("family", family)
                .param("need", need.needId())
                .query(row)
                .list();
    }

    private static Supports supports(Snapshot at, Need need, UUID[] family) {
        String times = TIMES.formatted(at.sees("s"), NeedFamilyTable.isStanding(at, "s"), OnePersonTable.merged(at));
        return new Supports(
                need.supports().people(),
                need.supports().counted(),
                need.supports().unknown(),
                about(at, times, family, need, (row, n) -> period(row)),
                about(
                        at,
                        WITHDRAWN.formatted(at.sees("w")),
                        family,
                        need,
                        (row, n) -> new Line(Happened.of(row), row.getLong("origin"))));
    }

    private static Period period(ResultSet row) throws SQLException {
        Array positions = row.getArray("positions");
        return new Period(
                Cells.text(row, "period"),
                row.getLong("people"),
                row.getLong("counted"),
                row.getLong("unknown"),
                row.getLong("facts"),
                Arrays.asList((Long[]) positions.getArray()));
    }

    private static Merging merging(ResultSet row, int n) throws SQLException {
        return new Merging(
                Cells.id(row, "need_id"),
                row.getString("title"),
                Happened.ofOrNull(row, "voiced"),
                Happened.of(row),
                row.getLong("origin"));
    }

    private static Turn turn(ResultSet row, int n) throws SQLException {
        return new Turn(
                Cells.id(row, "need_id"),
                Cells.text(row, "turn"),
                row.getString("reason"),
                Happened.of(row),
                row.getLong("origin"));
    }

    private static Judged judged(ResultSet row, int n) throws SQLException {
        return new Judged(
                Cells.text(row, "side"),
                Cells.text(row, "verdict"),
                Cells.idOrNull(row, "institution_id"),
                row.getString("name"),
                row.getBoolean("latest"),
                Happened.of(row),
                row.getLong("origin"));
    }
}
