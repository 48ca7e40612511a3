package org.calledger.command.centre;

import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.UUID;
import org.calledger.command.centre.changeform.ChangeForm;
import org.calledger.command.centre.changeform.Reshaping;
import org.calledger.command.centre.leave.LeaveCommunity;
import org.calledger.command.centre.leave.Leaving;
import org.calledger.command.centre.relocate.Relocate;
import org.calledger.command.centre.relocate.Relocation;
import org.calledger.command.centre.serve.ServeCommunity;
import org.calledger.command.centre.serve.Serving;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.command.initiative.propose.Proposal;
import org.calledger.command.initiative.propose.ProposeInitiative;
import org.calledger.events.CentreEvent.CentreFormChanged;
import org.calledger.events.CentreEvent.CentreRelocated;
import org.calledger.events.CentreEvent.CommunityLeft;
import org.calledger.events.CentreEvent.CommunityServed;
import org.calledger.events.CentreForm;
import org.calledger.events.CommunityEvent.CommunityMoved;
import org.calledger.events.CommunityId;
import org.calledger.events.InitiativeKind;
import org.calledger.events.NeedId;
import org.calledger.events.Origin;
import org.calledger.events.Place;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

/** A centre begins with one neighbourhood and takes in the others, one by one: told by these events alone. */
class RollOutTest {
    private final Town town = new Town();
    private final CommunityId estate = new CommunityId(UUID.randomUUID());
    private final Given ready = Given.facts(town.communities())
            .also(town.community(estate, town.city), town.institution(), town.adopted("2000"), town.centreOpened())
            .also(town.need(town.bench, town.street), town.need(town.well, estate));

    @Test
    void neighbourhood_by_neighbourhood() {
        ready.when(Proposal.SLICE, propose(town.bench, "2012-06-01")).accepted();
        ready.when(Proposal.SLICE, propose(town.well, "2014-06-01"))
                .refused(Rule.INITIATIVE_NEED_OUTSIDE_CENTRE, "needIds");
        ready.also(served(estate, "2015-01-01"));
        ready.when(Proposal.SLICE, propose(town.well, "2014-12-31"))
                .refused(Rule.INITIATIVE_NEED_OUTSIDE_CENTRE, "needIds");
        ready.when(Proposal.SLICE, propose(town.well, "2015-01-01")).accepted();
        ready.also(left(estate, "2018-01-01"));
        ready.when(Proposal.SLICE, propose(town.well, "2017-06-01")).accepted();
        ready.when(Proposal.SLICE, propose(town.well, "2018-01-02"))
                .refused(Rule.INITIATIVE_NEED_OUTSIDE_CENTRE, "needIds");
        ready.also(served(estate, "2020"));
        ready.when(Proposal.SLICE, propose(town.well, "2019-12-31"))
                .refused(Rule.INITIATIVE_NEED_OUTSIDE_CENTRE, "needIds");
        ready.when(Proposal.SLICE, propose(town.well, "2020-02-01")).accepted();
    }

    @Test
    void what_moves_away_is_served_no_longer_and_what_comes_is() {
        ready.also(new CommunityMoved(town.street, town.village, on("2015-01-01"), null, null));
        ready.when(Proposal.SLICE, propose(town.bench, "2014-12-31")).accepted();
        ready.when(Proposal.SLICE, propose(town.bench, "2015-01-02"))
                .refused(Rule.INITIATIVE_NEED_OUTSIDE_CENTRE, "needIds");
        ready.also(new CommunityMoved(estate, town.district, on("2016"), null, null));
        ready.when(Proposal.SLICE, propose(town.well, "2015-12-31"))
                .refused(Rule.INITIATIVE_NEED_OUTSIDE_CENTRE, "needIds");
        ready.when(Proposal.SLICE, propose(town.well, "2016-07-01")).accepted();
    }

    @Test
    void a_centre_leaves_what_it_serves_and_may_come_back() {
        ready.when(Leaving.SLICE, new LeaveCommunity(town.centre, estate, on("2015"), null, null))
                .refused(Rule.CENTRE_DOES_NOT_SERVE, "communityId");
        ready.when(Leaving.SLICE, new LeaveCommunity(town.centre, town.district, on("2015-05-01"), null, null))
                .then(left(town.district, "2015-05-01"));
        ready.also(left(town.district, "2015-05-01"));
        ready.when(Leaving.SLICE, new LeaveCommunity(town.centre, town.district, on("2016"), null, null))
                .refused(Rule.CENTRE_DOES_NOT_SERVE, "communityId");
        ready.when(Serving.SLICE, new ServeCommunity(town.centre, town.district, on("2014"), null, null))
                .refused(Rule.CENTRE_ALREADY_SERVES, "communityId");
        ready.when(Serving.SLICE, new ServeCommunity(town.centre, town.district, on("2017"), null, null))
                .then(served(town.district, "2017"));
    }

    @Test
    void an_open_centre_changes_its_form_and_its_place() {
        ChangeForm form = new ChangeForm(town.centre, CentreForm.NEIGHBOURHOOD_HOUSE, on("2015"), null, null);
        ready.when(Reshaping.SLICE, form)
                .then(new CentreFormChanged(town.centre, CentreForm.NEIGHBOURHOOD_HOUSE, on("2015"), null, null));
        Relocate move = new Relocate(town.centre, new Place(52.3, 21, null), on("2015"), null, null);
        ready.when(Relocation.SLICE, move)
                .then(new CentreRelocated(town.centre, new Place(52.3, 21, null), on("2015"), null, null));
        Given.nothing().when(Relocation.SLICE, move).refused(Rule.CENTRE_UNKNOWN, "centreId");
        ready.also(town.centreClosed("2014-12-31"));
        ready.when(Reshaping.SLICE, form).refused(Rule.CENTRE_CLOSED, "centreId");
        ready.when(Relocation.SLICE, move).refused(Rule.CENTRE_CLOSED, "centreId");
        ready.when(Leaving.SLICE, new LeaveCommunity(town.centre, town.district, on("2015"), null, null))
                .refused(Rule.CENTRE_CLOSED, "centreId");
    }

    private CommunityServed served(CommunityId community, String day) {
        return new CommunityServed(town.centre, community, on(day), null, null);
    }

    private CommunityLeft left(CommunityId community, String day) {
        return new CommunityLeft(town.centre, community, on(day), null, null);
    }

    private ProposeInitiative propose(NeedId need, String day) {
        return new ProposeInitiative(
                town.garden,
                town.centre,
                null,
                "Ogród",
                InitiativeKind.LOCAL_ACTION,
                Origin.GRASS_ROOTS,
                List.of(need),
                null,
                null,
                null,
                on(day),
                null,
                null);
    }
}
