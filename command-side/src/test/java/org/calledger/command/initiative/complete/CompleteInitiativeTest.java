package org.calledger.command.initiative.complete;

import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.stream.Stream;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.NeedId;
import org.calledger.events.NeedOutcome;
import org.calledger.events.Verdict;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class CompleteInitiativeTest {
    private final Town town = new Town();
    private final Given ready = Given.facts(town.proposed(null), town.started("2013-08-01"));

    @Test
    void says_how_far_each_need_was_met() {
        ready.when(Completion.SLICE, complete("2014", town.bench)).then(town.completed("2014"));
    }

    @Test
    void each_of_its_needs_once_and_no_other() {
        ready.when(Completion.SLICE, complete("2014")).refused(Rule.INITIATIVE_OUTCOME_MISSING, "outcomes");
        ready.when(Completion.SLICE, complete("2014", town.bench, town.well))
                .refused(Rule.INITIATIVE_NEED_NOT_ANSWERED, "outcomes");
        ready.when(Completion.SLICE, complete("2014", town.bench, town.bench))
                .refused(Rule.INITIATIVE_OUTCOME_TWICE, "outcomes");
    }

    @Test
    void only_what_runs() {
        Given.nothing()
                .when(Completion.SLICE, complete("2014", town.bench))
                .refused(Rule.INITIATIVE_UNKNOWN, "initiativeId");
        Given.facts(town.proposed(null))
                .when(Completion.SLICE, complete("2014", town.bench))
                .refused(Rule.INITIATIVE_NOT_RUNNING, "initiativeId");
        ready.when(Completion.SLICE, complete("2013-07-31", town.bench)).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        ready.also(town.completed("2014"))
                .when(Completion.SLICE, complete("2014", town.bench))
                .refused(Rule.INITIATIVE_NOT_OPEN, "initiativeId");
    }

    private CompleteInitiative complete(String on, NeedId... needs) {
        List<NeedOutcome> outcomes =
                Stream.of(needs).map(need -> new NeedOutcome(need, Verdict.MET)).toList();
        return new CompleteInitiative(town.garden, outcomes, on(on), null, null);
    }
}
