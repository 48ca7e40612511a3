package org.calledger.command.programme.launch;

import static org.calledger.command.decision.Town.on;

import java.math.BigDecimal;
import java.util.List;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.Goal;
import org.calledger.events.ProgrammeEvent.ProgrammeLaunched;
import org.calledger.events.ProgrammeKind;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class LaunchProgrammeTest {
    private final Town town = new Town();
    private final Goal trees = new Goal("trees", "Nowe drzewa", "szt.", BigDecimal.TEN);

    @Test
    void a_programme_begins() {
        Given.facts(town.institution())
                .when(ProgrammeLaunch.SLICE, launch("2014", "2016", trees))
                .then(new ProgrammeLaunched(
                        town.greenYears,
                        ProgrammeKind.PROJECT,
                        "Zielone lata",
                        town.cultureHouse,
                        "gmina",
                        on("2014"),
                        on("2016"),
                        List.of(trees),
                        on("2013"),
                        null,
                        null));
    }

    @Test
    void it_never_ends_before_it_begins() {
        Given.facts(town.institution())
                .when(ProgrammeLaunch.SLICE, launch("2014", "2013-12-31"))
                .refused(Rule.PROGRAMME_PERIOD_BACKWARDS, "until");
        Given.facts(town.institution())
                .when(ProgrammeLaunch.SLICE, launch("2014-05", "2014"))
                .accepted();
    }

    @Test
    void a_goal_is_named_once() {
        Given.facts(town.institution())
                .when(ProgrammeLaunch.SLICE, launch("2014", "2016", trees, trees))
                .refused(Rule.PROGRAMME_GOAL_TWICE, "goals");
    }

    @Test
    void once_by_an_institution_there_is() {
        Given.nothing()
                .when(ProgrammeLaunch.SLICE, launch("2014", "2016"))
                .refused(Rule.INSTITUTION_UNKNOWN, "institutionId");
        Given.facts(town.institution(), town.programme("2014", null))
                .when(ProgrammeLaunch.SLICE, launch("2014", "2016"))
                .refused(Rule.PROGRAMME_ALREADY_EXISTS, "programmeId");
    }

    private LaunchProgramme launch(String from, String until, Goal... goals) {
        return new LaunchProgramme(
                town.greenYears,
                ProgrammeKind.PROJECT,
                "Zielone lata",
                town.cultureHouse,
                "gmina",
                on(from),
                on(until),
                List.of(goals),
                on("2013"),
                null,
                null);
    }
}
