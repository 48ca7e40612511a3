package org.calledger.query.web.joined;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.events.GatheringKind;
import org.calledger.events.Headcount;
import org.calledger.events.InitiativeKind;
import org.calledger.query.directory.Initiative;
import org.calledger.query.directory.InitiativeTable;
import org.calledger.query.participation.Gathering;
import org.calledger.query.participation.GatheringTable;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.Snapshot;
import org.calledger.query.web.reading.Answering;
import org.calledger.query.web.reading.Held;
import org.calledger.query.web.reading.LedgerLine;
import org.jspecify.annotations.Nullable;

/** What stands around one need: who answers it, what was held, every entry about it. */
final class AroundNeedTable {
    private static final int MOST = 200;
    private static final Page SOME = new Page(MOST, 0, false);

    private static final String NEWEST =
            "select n.need_id from facts.need n where %s order by n.origin desc limit :limit";

    private static final String BENEFICIARIES =
            "select n.beneficiaries from facts.need n where n.need_id = :need and %s";

    private static final String CARRIERS = """
            select c.name from facts.centre c where c.centre_id = :carrier and %s
             union all
            select i.name from facts.institution i where i.institution_id = :carrier and %s
             limit 1
            """;

    private static final String EVENTS = """
            select e.origin, e.event_id, e.happened, e.on_from, e.on_to, 'need.NeedReported' as type
              from facts.need e where e.need_id = :need and %1$s
             union all
            (select e.origin, e.event_id, e.happened, e.on_from, e.on_to, 'need.NeedSupported'
              from facts.support e where e.need_id = :need and e.first and %1$s order by e.origin limit :limit)
             union all
            select e.origin, e.event_id, e.happened, e.on_from, e.on_to, 'need.NeedJudged'
              from facts.judgement e where e.need_id = :need and %1$s
             union all
            select e.origin, e.event_id, e.happened, e.on_from, e.on_to, 'need.SupportWithdrawn'
              from facts.support_withdrawal e where e.need_id = :need and %1$s
             union all
            select e.origin, e.event_id, e.happened, e.on_from, e.on_to, 'need.NeedMerged'
              from facts.need_merge e where :need in (e.need_id, e.into_need_id) and %1$s
             union all
            select e.origin, e.event_id, e.happened, e.on_from, e.on_to, 'need.Need' || initcap(e.turn)
              from facts.need_turn e where e.need_id = :need and %1$s
             union all
            select e.origin, e.event_id, e.happened, e.on_from, e.on_to, 'initiative.InitiativeProposed'
              from facts.answer e where e.need_id = :need and %1$s
             union all
            select e.origin, e.event_id, e.happened, e.on_from, e.on_to, 'initiative.Initiative' || initcap(e.step)
              from facts.initiative_step e
             where e.initiative_id in (select a.initiative_id from facts.answer a where a.need_id = :need and %2$s)
               and %1$s
             order by 1 limit :limit
            """;

    List<UUID> newest(Snapshot at, int limit) {
        return at.sql(NEWEST.formatted(at.sees("n")))
                .param("limit", limit)
                .query((row, n) -> Cells.id(row, "need_id"))
                .list();
    }

    List<String> beneficiaries(Snapshot at, UUID need) {
        return at
                .sql(BENEFICIARIES.formatted(at.sees("n")))
                .param("need", need)
                .query((row, n) -> beneficiaries(row))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> beneficiaries(ResultSet row) throws SQLException {
        String told = row.getString(1);
        return told == null ? List.of() : told.lines().toList();
    }

    List<Answering> initiatives(Snapshot at, UUID need) {
        return answering(at, need).stream().map(one -> answering(at, one)).toList();
    }

    List<Held> gatherings(Snapshot at, UUID need) {
        List<UUID> ids =
                answering(at, need).stream().map(Initiative::initiativeId).toList();
        return ids.isEmpty()
                ? List.of()
                : GatheringTable.ALL.list(at, Map.of("initiative_id", ids), SOME).items().stream()
                        .filter(one -> one.status().equals("HELD"))
                        .map(AroundNeedTable::held)
                        .toList();
    }

    List<LedgerLine> events(Snapshot at, UUID need) {
        return at.sql(EVENTS.formatted(at.sees("e"), at.sees("a")))
                .param("need", need)
                .param("limit", MOST)
                .query((row, n) -> new LedgerLine(
                        row.getLong("origin"),
                        Cells.id(row, "event_id"),
                        Cells.text(row, "type"),
                        Within.date(Happened.of(row)),
                        null))
                .list();
    }

    private static List<Initiative> answering(Snapshot at, UUID need) {
        return InitiativeTable.ALL
                .list(at, Map.of("need_ids", List.of(need)), SOME)
                .items();
    }

    private static Answering answering(Snapshot at, Initiative one) {
        UUID carrier = one.centreId() == null ? one.institutionId() : one.centreId();
        return new Answering(
                one.initiativeId(),
                one.title(),
                InitiativeKind.valueOf(one.kind()),
                one.status(),
                carrier == null ? null : carrier(at, carrier),
                Within.date(one.happened()));
    }

    private static @Nullable String carrier(Snapshot at, UUID id) {
        return at.sql(CARRIERS.formatted(at.seesWhenever("c"), at.seesWhenever("i")))
                .param("carrier", id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static Held held(Gathering one) {
        Object told = one.headcount();
        Headcount headcount = told instanceof Integer total
                ? Headcount.of(total)
                : told == null ? Headcount.NOT_APPLICABLE : Headcount.parse(told);
        return new Held(
                one.title(), GatheringKind.valueOf(one.kind()), Within.date(one.happened()), headcount, one.position());
    }
}
