package org.calledger.command.institution;

import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.UUID;
import org.calledger.command.animator.appoint.AppointAnimator;
import org.calledger.command.animator.appoint.Appointment;
import org.calledger.command.coalition.form.FormCoalition;
import org.calledger.command.coalition.form.Formation;
import org.calledger.command.coalition.join.Accession;
import org.calledger.command.coalition.join.JoinCoalition;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Town;
import org.calledger.command.institution.steward.AssignStewardship;
import org.calledger.command.institution.steward.Stewardship;
import org.calledger.command.programme.launch.LaunchProgramme;
import org.calledger.command.programme.launch.ProgrammeLaunch;
import org.calledger.command.volunteering.agree.AgreeVolunteering;
import org.calledger.command.volunteering.agree.Agreement;
import org.calledger.events.AgreementId;
import org.calledger.events.AppointmentId;
import org.calledger.events.CoalitionEvent.CoalitionFormed;
import org.calledger.events.CoalitionId;
import org.calledger.events.InstitutionEvent.InstitutionClosed;
import org.calledger.events.PartialDate;
import org.calledger.events.ProgrammeKind;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

/** From the day it closed an institution takes on nothing new; what is recorded late of the time before is. */
class ClosedInstitutionTest {
    private static final PartialDate BEFORE = on("2015-06-29");
    private static final PartialDate CLOSING = on("2015-06-30");
    private static final PartialDate THAT_YEAR = on("2015");

    private final Town town = new Town();
    private final CoalitionId coalition = new CoalitionId(UUID.randomUUID());
    private final Given closed = Given.facts(town.institutions())
            .also(town.person(town.anna, null))
            .also(new CoalitionFormed(
                    coalition,
                    "Razem",
                    "przemoc",
                    List.of(),
                    List.of(town.school, town.parish),
                    on("2010"),
                    null,
                    null))
            .also(new InstitutionClosed(town.cultureHouse, "likwidacja", CLOSING, null, null));

    /** A command of one day. */
    private interface Dated<C extends Command> {
        C on(PartialDate day);
    }

    @Test
    void agrees_with_no_volunteer() {
        refusedFromThenOn(
                Agreement.SLICE,
                "institutionId",
                day -> new AgreeVolunteering(
                        new AgreementId(UUID.randomUUID()), town.anna, town.cultureHouse, null, true, day, null, null));
    }

    @Test
    void forms_no_coalition() {
        refusedFromThenOn(
                Formation.SLICE,
                "institutionIds",
                day -> new FormCoalition(
                        new CoalitionId(UUID.randomUUID()),
                        "Dla dzieci",
                        "brak zajęć",
                        List.of(),
                        List.of(town.school, town.cultureHouse),
                        day,
                        null,
                        null));
    }

    @Test
    void joins_none() {
        refusedFromThenOn(
                Accession.SLICE,
                "institutionId",
                day -> new JoinCoalition(coalition, town.cultureHouse, day, null, null));
    }

    @Test
    void coordinates_nothing() {
        refusedFromThenOn(
                Stewardship.SLICE, "institutionId", day -> new AssignStewardship(town.cultureHouse, day, null, null));
    }

    @Test
    void appoints_nobody() {
        refusedFromThenOn(
                Appointment.SLICE,
                "employerId",
                day -> new AppointAnimator(
                        new AppointmentId(UUID.randomUUID()),
                        town.anna,
                        null,
                        town.cultureHouse,
                        "Animatorka",
                        null,
                        day,
                        null,
                        null));
    }

    @Test
    void launches_no_programme() {
        refusedFromThenOn(
                ProgrammeLaunch.SLICE,
                "institutionId",
                day -> new LaunchProgramme(
                        town.greenYears,
                        ProgrammeKind.PROGRAMME,
                        "Zielone lata",
                        town.cultureHouse,
                        null,
                        on("2010"),
                        null,
                        List.of(),
                        day,
                        null,
                        null));
    }

    /** On a day that may lie before the closing too: nothing says that the institution was still there. */
    private <C extends Command> void refusedFromThenOn(Slice<C, ?> slice, String field, Dated<C> command) {
        closed.when(slice, command.on(CLOSING)).refused(Rule.INSTITUTION_CLOSED, field);
        closed.when(slice, command.on(on("2016"))).refused(Rule.INSTITUTION_CLOSED, field);
        closed.when(slice, command.on(BEFORE)).accepted();
        closed.when(slice, command.on(THAT_YEAR)).accepted();
    }
}
