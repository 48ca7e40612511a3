package org.calledger.command.initiative.propose;

import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.CentreEvent.CommunityServed;
import org.calledger.events.CentreId;
import org.calledger.events.CoalitionId;
import org.calledger.events.InitiativeKind;
import org.calledger.events.InstitutionId;
import org.calledger.events.NeedId;
import org.calledger.events.Origin;
import org.calledger.events.ProgrammeId;
import org.calledger.events.Proposer;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposeInitiativeTest {
    private final Town town = new Town();
    private final Given ready = Given.facts(town.communities())
            .also(town.institution(), town.centreOpened())
            .also(town.need(town.bench, town.street), town.need(town.well, town.village));

    @Test
    void answers_a_need_from_deep_below_what_its_centre_serves() {
        ready.when(Proposal.SLICE, byCentre("2013-06-01", town.bench)).then(town.proposed(12));
    }

    @Test
    void answers_at_least_one_need_there_is() {
        ready.when(Proposal.SLICE, byCentre("2013")).refused(Rule.INITIATIVE_ANSWERS_NO_NEED, "needIds");
        ready.when(Proposal.SLICE, byCentre("2013", new NeedId(UUID.randomUUID())))
                .refused(Rule.NEED_UNKNOWN, "needIds");
        ready.when(Proposal.SLICE, byCentre("2012-05-09", town.bench)).refused(Rule.DATE_BEFORE_BEGINNING, "on");
    }

    @Test
    void answers_no_need_of_a_community_that_its_centre_does_not_serve_on_that_day() {
        ready.when(Proposal.SLICE, byCentre("2013", town.bench, town.well))
                .refused(Rule.INITIATIVE_NEED_OUTSIDE_CENTRE, "needIds");
        ready.also(new CommunityServed(town.centre, town.village, on("2013-07"), null, null));
        ready.when(Proposal.SLICE, byCentre("2013-06-30", town.well))
                .refused(Rule.INITIATIVE_NEED_OUTSIDE_CENTRE, "needIds");
        ready.when(Proposal.SLICE, byCentre("2013-07-01", town.bench, town.well))
                .accepted();
    }

    @Test
    void comes_from_an_open_centre_or_is_an_earlier_record() {
        ready.also(town.centreClosed("2015-05-05"));
        ready.when(Proposal.SLICE, byCentre("2015-05-05", town.bench))
                .refused(Rule.INITIATIVE_CENTRE_CLOSED, "centreId");
        ready.when(Proposal.SLICE, byCentre("2015", town.bench)).refused(Rule.INITIATIVE_CENTRE_CLOSED, "centreId");
        ready.when(Proposal.SLICE, byCentre("2015-05-04", town.bench)).accepted();
        Given.facts(town.communities())
                .also(town.need(town.bench, town.street))
                .when(Proposal.SLICE, byCentre("2013", town.bench))
                .refused(Rule.CENTRE_UNKNOWN, "centreId");
    }

    @Test
    void an_institution_may_carry_one_without_a_centre() {
        ready.when(Proposal.SLICE, byInstitution("2013-06-01", null, null, town.bench))
                .then(town.proposedByInstitution(12));
        ready.when(Proposal.SLICE, byInstitution("2013-06-01", null, null, town.well))
                .accepted();
        Given.facts(town.need(town.bench, town.street))
                .when(Proposal.SLICE, byInstitution("2013", null, null, town.bench))
                .refused(Rule.INSTITUTION_UNKNOWN, "institutionId");
    }

    @Test
    void stays_within_its_programme() {
        ready.when(Proposal.SLICE, byInstitution("2013", town.greenYears, null, town.bench))
                .refused(Rule.PROGRAMME_UNKNOWN, "programmeId");
        ready.also(town.programme("2013-06", "2013-08"));
        ready.when(Proposal.SLICE, byInstitution("2013", town.greenYears, null, town.bench))
                .accepted();
        ready.when(Proposal.SLICE, byInstitution("2013-05", town.greenYears, null, town.bench))
                .refused(Rule.PROGRAMME_OUTSIDE_PERIOD, "on");
        ready.when(Proposal.SLICE, byInstitution("2013-09-01", town.greenYears, null, town.bench))
                .refused(Rule.PROGRAMME_OUTSIDE_PERIOD, "on");
    }

    @Test
    void is_proposed_once_by_somebody_there_is() {
        ready.when(Proposal.SLICE, byInstitution("2013", null, new Proposer(town.anna, null, null), town.bench))
                .refused(Rule.PERSON_UNKNOWN, "proposedBy/personId");
        CoalitionId nobody = new CoalitionId(UUID.randomUUID());
        ready.when(Proposal.SLICE, byInstitution("2013", null, new Proposer(null, null, nobody), town.bench))
                .refused(Rule.COALITION_UNKNOWN, "proposedBy/coalitionId");
        ready.also(town.proposed(null))
                .when(Proposal.SLICE, byCentre("2013", town.bench))
                .refused(Rule.INITIATIVE_ALREADY_EXISTS, "initiativeId");
    }

    private ProposeInitiative byCentre(String on, NeedId... needs) {
        return propose(town.centre, null, on, null, null, needs);
    }

    private ProposeInitiative byInstitution(
            String on, @Nullable ProgrammeId programme, @Nullable Proposer by, NeedId... needs) {
        return propose(null, town.cultureHouse, on, programme, by, needs);
    }

    private ProposeInitiative propose(
            @Nullable CentreId centre,
            @Nullable InstitutionId institution,
            String on,
            @Nullable ProgrammeId programme,
            @Nullable Proposer by,
            NeedId... needs) {
        return new ProposeInitiative(
                town.garden,
                centre,
                institution,
                "Ogród społeczny",
                InitiativeKind.LOCAL_ACTION,
                Origin.GRASS_ROOTS,
                List.of(needs),
                12,
                programme,
                by,
                on(on),
                null,
                null);
    }
}
