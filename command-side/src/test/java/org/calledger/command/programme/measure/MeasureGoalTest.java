package org.calledger.command.programme.measure;

import static org.calledger.command.decision.Town.on;

import java.math.BigDecimal;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.ProgrammeEvent.GoalMeasured;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class MeasureGoalTest {
    private final Town town = new Town();
    private final Given ready = Given.facts(town.programme("2010", "2016"));

    @Test
    void a_goal_is_measured_as_often_as_one_likes() {
        GoalMeasured measured =
                new GoalMeasured(town.greenYears, "drzewa", new BigDecimal("7.5"), "spis", on("2014"), null, null);
        ready.when(Measurement.SLICE, measure("drzewa", "2014")).then(measured);
        ready.also(measured).when(Measurement.SLICE, measure("drzewa", "2014")).accepted();
    }

    @Test
    void one_of_the_programmes_own_within_its_life() {
        ready.when(Measurement.SLICE, measure("krzewy", "2014")).refused(Rule.PROGRAMME_GOAL_UNKNOWN, "code");
        ready.when(Measurement.SLICE, measure("drzewa", "2009")).refused(Rule.PROGRAMME_OUTSIDE_PERIOD, "on");
        ready.also(town.programmeClosed("2014"))
                .when(Measurement.SLICE, measure("drzewa", "2015"))
                .refused(Rule.PROGRAMME_CLOSED, "programmeId");
        Given.nothing()
                .when(Measurement.SLICE, measure("drzewa", "2014"))
                .refused(Rule.PROGRAMME_UNKNOWN, "programmeId");
    }

    private MeasureGoal measure(String code, String on) {
        return new MeasureGoal(town.greenYears, code, new BigDecimal("7.5"), "spis", on(on), null, null);
    }
}
