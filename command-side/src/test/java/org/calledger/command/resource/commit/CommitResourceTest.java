package org.calledger.command.resource.commit;

import static org.calledger.command.decision.Town.on;

import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.InitiativeEvent.InitiativeAbandoned;
import org.calledger.events.InitiativeId;
import org.calledger.events.ResourceEvent.ResourceReleased;
import org.calledger.events.ResourceEvent.ResourceRetired;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommitResourceTest {
    private final Town town = new Town();
    private final InitiativeId choir = new InitiativeId(UUID.randomUUID());

    @Test
    void a_resource_is_promised_and_counts_where_it_is() {
        Given.facts(town.resource(town.street, false), town.proposed(null))
                .when(Commitment.SLICE, commit(town.garden, "2014", null))
                .then(town.committed(town.garden, town.street, "2014", null));
    }

    @Test
    void an_exclusive_one_serves_one_initiative_at_a_time() {
        Given given = busyHall("2014-01-01", "2014-06-30");
        given.when(Commitment.SLICE, commit(town.garden, "2014-06-30", null))
                .refused(Rule.RESOURCE_ALREADY_COMMITTED, "resourceId");
        given.when(Commitment.SLICE, commit(town.garden, "2014-07-01", null)).accepted();
        given.when(Commitment.SLICE, commit(town.garden, "2013-07", "2014-01-01"))
                .refused(Rule.RESOURCE_ALREADY_COMMITTED, "resourceId");
        given.when(Commitment.SLICE, commit(town.garden, "2013-07", "2013-12-31"))
                .accepted();
    }

    @Test
    void one_promised_without_an_end_is_free_when_its_initiative_has_ended() {
        Given given = busyHall("2014-01-01", null);
        given.when(Commitment.SLICE, commit(town.garden, "2016", null))
                .refused(Rule.RESOURCE_ALREADY_COMMITTED, "resourceId");
        given.also(new InitiativeAbandoned(choir, null, "nuda", on("2015-03-01"), null, null));
        given.when(Commitment.SLICE, commit(town.garden, "2015-02-28", null))
                .refused(Rule.RESOURCE_ALREADY_COMMITTED, "resourceId");
        given.when(Commitment.SLICE, commit(town.garden, "2015-03-01", null)).accepted();
    }

    @Test
    void one_that_was_released_is_free_from_that_day_on() {
        Given given = busyHall("2014-01-01", null);
        given.also(new ResourceReleased(town.hall, choir, on("2014-09-01"), null, null));
        given.when(Commitment.SLICE, commit(town.garden, "2014-08-31", null))
                .refused(Rule.RESOURCE_ALREADY_COMMITTED, "resourceId");
        given.when(Commitment.SLICE, commit(town.garden, "2014-09-01", null)).accepted();
        given.also(town.committed(choir, town.street, "2015-01-01", null))
                .when(Commitment.SLICE, commit(town.garden, "2015-02", null))
                .refused(Rule.RESOURCE_ALREADY_COMMITTED, "resourceId");
    }

    @Test
    void one_that_is_no_more_serves_nobody() {
        Given given = Given.facts(town.resource(town.street, false), town.proposed(null));
        given.also(new ResourceRetired(town.hall, null, on("2014-05-01"), null, null));
        given.when(Commitment.SLICE, commit(town.garden, "2014-05-01", null))
                .refused(Rule.RESOURCE_RETIRED, "resourceId");
        given.when(Commitment.SLICE, commit(town.garden, "2014-04-30", null)).accepted();
    }

    @Test
    void any_other_serves_many() {
        Given.facts(town.resource(town.street, false), town.proposed(null))
                .also(town.committed(choir, town.street, "2014", null))
                .when(Commitment.SLICE, commit(town.garden, "2014", null))
                .accepted();
    }

    @Test
    void to_an_open_initiative_there_is() {
        Given.facts(town.resource(town.street, false))
                .when(Commitment.SLICE, commit(town.garden, "2014", null))
                .refused(Rule.INITIATIVE_UNKNOWN, "initiativeId");
        Given.facts(town.proposed(null))
                .when(Commitment.SLICE, commit(town.garden, "2014", null))
                .refused(Rule.RESOURCE_UNKNOWN, "resourceId");
        Given given = Given.facts(town.resource(town.street, false), town.proposed(null), town.abandoned("2014-05-05"));
        given.when(Commitment.SLICE, commit(town.garden, "2014-05-05", null))
                .refused(Rule.INITIATIVE_NOT_OPEN, "initiativeId");
        given.when(Commitment.SLICE, commit(town.garden, "2014", null)).accepted();
    }

    @Test
    void for_days_that_follow_one_another() {
        Given given = Given.facts(town.resource(town.street, false), town.proposed(null));
        given.when(Commitment.SLICE, commit(town.garden, "2013-05", null)).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        given.when(Commitment.SLICE, commit(town.garden, "2014-05", "2014-04"))
                .refused(Rule.DATE_BEFORE_BEGINNING, "until");
    }

    private Given busyHall(String from, @Nullable String until) {
        return Given.facts(town.resource(town.street, true), town.proposed(null))
                .also(
                        town.initiative(choir, null, town.cultureHouse, null),
                        town.committed(choir, town.street, from, until));
    }

    private CommitResource commit(InitiativeId initiative, String on, @Nullable String until) {
        return new CommitResource(town.hall, initiative, until == null ? null : on(until), on(on), null, null);
    }
}
