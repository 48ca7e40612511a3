package org.calledger.query.passport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.query.directory.Initiative;
import org.calledger.query.directory.InitiativeTable;
import org.calledger.query.participation.Gathering;
import org.calledger.query.participation.GatheringTable;
import org.calledger.query.passport.Passport.Answer;
import org.calledger.query.passport.Passport.Met;
import org.calledger.query.passport.Passport.Outcome;
import org.calledger.query.passport.Passport.Step;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Asks which initiatives answer a need, how far they came and what was held. */
final class AnswersTable {
    private static final Page ALL = new Page(Page.MOST, 0, false);

    private static final String CARRIERS = """
            select c.centre_id as id, c.name from facts.centre c where c.centre_id = any(:ids) and %1$s
             union all
            select i.institution_id, i.name from facts.institution i where i.institution_id = any(:ids) and %2$s
            """;

    private static final String STEPS = """
            select s.initiative_id, s.step, s.reason, s.happened, s.on_from, s.on_to, s.origin
              from facts.initiative_step s where s.initiative_id = any(:ids) and %s order by s.origin
            """;

    private static final String OUTCOMES = """
            select o.initiative_id, o.verdict, o.happened, o.on_from, o.on_to, o.origin
              from facts.outcome o
             where o.initiative_id = any(:ids) and o.need_id = any(:family) and %s order by o.origin
            """;

    List<Answer> of(Snapshot at, UUID[] family) {
        List<Initiative> found = InitiativeTable.ALL
                .list(at, Map.of("need_ids", List.of(family)), ALL)
                .items();
        if (found.isEmpty()) {
            return List.of();
        }
        UUID[] ids = found.stream().map(Initiative::initiativeId).toArray(UUID[]::new);
        Map<UUID, String> carriers = carriers(at, found);
        Map<UUID, List<Step>> steps = steps(at, ids);
        Map<UUID, List<Outcome>> outcomes = outcomes(at, ids, family);
        Map<UUID, List<Met>> gatherings = gatherings(at, List.of(ids));
        return found.stream()
                .map(one -> answer(
                        one,
                        carriers.get(carrier(one)),
                        steps.getOrDefault(one.initiativeId(), List.of()),
                        outcomes.getOrDefault(one.initiativeId(), List.of()),
                        gatherings.getOrDefault(one.initiativeId(), List.of())))
                .toList();
    }

    private static @Nullable UUID carrier(Initiative one) {
        return one.centreId() == null ? one.institutionId() : one.centreId();
    }

    private static Answer answer(
            Initiative one, @Nullable String carrier, List<Step> later, List<Outcome> outcomes, List<Met> gatherings) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("PROPOSED", null, one.happened(), one.position()));
        steps.addAll(later);
        return new Answer(
                one.initiativeId(),
                one.title(),
                one.kind(),
                one.origin(),
                one.centreId(),
                one.institutionId(),
                carrier,
                one.status(),
                one.joined(),
                steps,
                outcomes,
                gatherings);
    }

    private static Map<UUID, String> carriers(Snapshot at, List<Initiative> found) {
        Map<UUID, String> names = new HashMap<>();
        at.sql(CARRIERS.formatted(at.seesWhenever("c"), at.seesWhenever("i")))
                .param("ids", found.stream().map(AnswersTable::carrier).toArray(UUID[]::new))
                .query((RowCallbackHandler) row -> names.put(Cells.id(row, "id"), Cells.text(row, "name")));
        return names;
    }

    private static Map<UUID, List<Step>> steps(Snapshot at, UUID[] ids) {
        Map<UUID, List<Step>> steps = new HashMap<>();
        at.sql(STEPS.formatted(at.sees("s"))).param("ids", ids).query((RowCallbackHandler) row -> of(steps, row)
                .add(new Step(
                        Cells.text(row, "step"), row.getString("reason"), Happened.of(row), row.getLong("origin"))));
        return steps;
    }

    private static Map<UUID, List<Outcome>> outcomes(Snapshot at, UUID[] ids, UUID[] family) {
        Map<UUID, List<Outcome>> outcomes = new HashMap<>();
        at.sql(OUTCOMES.formatted(at.sees("o")))
                .param("ids", ids)
                .param("family", family)
                .query((RowCallbackHandler) row -> of(outcomes, row)
                        .add(new Outcome(Cells.text(row, "verdict"), Happened.of(row), row.getLong("origin"))));
        return outcomes;
    }

    private static <T> List<T> of(Map<UUID, List<T>> lines, ResultSet row) throws SQLException {
        return lines.computeIfAbsent(Cells.id(row, "initiative_id"), none -> new ArrayList<>());
    }

    private static Map<UUID, List<Met>> gatherings(Snapshot at, List<UUID> initiatives) {
        Map<UUID, List<Met>> gatherings = new HashMap<>();
        for (Gathering one : GatheringTable.ALL
                .list(at, Map.of("initiative_id", initiatives), ALL)
                .items()) {
            if (one.initiativeId() != null) {
                gatherings
                        .computeIfAbsent(one.initiativeId(), none -> new ArrayList<>())
                        .add(met(one));
            }
        }
        return gatherings;
    }

    private static Met met(Gathering one) {
        return new Met(
                one.gatheringId(),
                one.title(),
                one.kind(),
                one.status(),
                one.headcount(),
                one.happened(),
                one.position());
    }
}
