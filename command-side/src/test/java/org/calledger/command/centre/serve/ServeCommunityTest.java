package org.calledger.command.centre.serve;

import static org.calledger.command.decision.Town.on;

import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.CentreEvent.CommunityServed;
import org.calledger.events.CommunityId;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class ServeCommunityTest {
    private final Town town = new Town();
    private final Given ready = Given.facts(town.communities()).also(town.centreOpened());

    @Test
    void a_centre_serves_one_more_community() {
        ready.when(Serving.SLICE, serve(town.village, "2011")).then(served(town.village, "2011"));
    }

    @Test
    void each_once() {
        ready.when(Serving.SLICE, serve(town.district, "2011")).refused(Rule.CENTRE_ALREADY_SERVES, "communityId");
        ready.also(served(town.village, "2011"))
                .when(Serving.SLICE, serve(town.village, "2012"))
                .refused(Rule.CENTRE_ALREADY_SERVES, "communityId");
    }

    @Test
    void while_it_is_open() {
        ready.when(Serving.SLICE, serve(town.village, "2010-02")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        ready.also(town.centreClosed("2015-05-05"));
        ready.when(Serving.SLICE, serve(town.village, "2015-05-05")).refused(Rule.CENTRE_CLOSED, "centreId");
        ready.when(Serving.SLICE, serve(town.village, "2015")).accepted();
    }

    @Test
    void a_centre_and_a_community_there_are() {
        Given.nothing().when(Serving.SLICE, serve(town.village, "2011")).refused(Rule.CENTRE_UNKNOWN, "centreId");
        Given.facts(town.centreOpened())
                .when(Serving.SLICE, serve(town.village, "2011"))
                .refused(Rule.COMMUNITY_UNKNOWN, "communityId");
    }

    private ServeCommunity serve(CommunityId community, String on) {
        return new ServeCommunity(town.centre, community, on(on), null, null);
    }

    private CommunityServed served(CommunityId community, String on) {
        return new CommunityServed(town.centre, community, on(on), null, null);
    }
}
