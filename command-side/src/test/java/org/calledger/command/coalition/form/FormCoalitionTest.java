package org.calledger.command.coalition.form;

import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.CoalitionEvent.CoalitionFormed;
import org.calledger.events.CoalitionId;
import org.calledger.events.InstitutionId;
import org.calledger.events.NeedId;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormCoalitionTest {
    private final Town town = new Town();
    private final CoalitionId id = new CoalitionId(UUID.randomUUID());
    private final Given ready = Given.facts(town.institutions()).also(town.need(town.bench, town.street));

    @Test
    void institutions_come_together_around_a_problem_or_a_need() {
        ready.when(Formation.SLICE, form("przemoc", List.of(), town.school, town.cultureHouse, town.school))
                .then(new CoalitionFormed(
                        id,
                        "Razem",
                        "przemoc",
                        List.of(),
                        List.of(town.school, town.cultureHouse),
                        on("2014"),
                        null,
                        null));
        ready.when(Formation.SLICE, form(null, List.of(town.bench), town.school, town.parish))
                .accepted();
    }

    @Test
    void around_something() {
        ready.when(Formation.SLICE, form(null, List.of(), town.school, town.parish))
                .refused(Rule.COALITION_PROBLEM_REQUIRED, "problem");
        ready.when(Formation.SLICE, form(" ", List.of(), town.school, town.parish))
                .refused(Rule.COALITION_PROBLEM_REQUIRED, "problem");
        ready.when(Formation.SLICE, form(null, List.of(town.well), town.school, town.parish))
                .refused(Rule.NEED_UNKNOWN, "needIds");
    }

    @Test
    void at_least_two_that_there_are() {
        ready.when(Formation.SLICE, form("przemoc", List.of(), town.school, town.school))
                .refused(Rule.COALITION_TOO_FEW_MEMBERS, "institutionIds");
        Given.facts(town.institution())
                .when(Formation.SLICE, form("przemoc", List.of(), town.cultureHouse, town.school))
                .refused(Rule.INSTITUTION_UNKNOWN, "institutionIds");
    }

    @Test
    void once() {
        ready.also(new CoalitionFormed(id, "Razem", "x", List.of(), List.of(), on("2014"), null, null))
                .when(Formation.SLICE, form("przemoc", List.of(), town.school, town.parish))
                .refused(Rule.COALITION_ALREADY_EXISTS, "coalitionId");
    }

    private FormCoalition form(@Nullable String problem, List<NeedId> needs, InstitutionId... members) {
        return new FormCoalition(id, "Razem", problem, needs, List.of(members), on("2014"), null, null);
    }
}
