package org.calledger.command.coalition.leave;

import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.CoalitionEvent.CoalitionFormed;
import org.calledger.events.CoalitionEvent.CoalitionJoined;
import org.calledger.events.CoalitionEvent.CoalitionLeft;
import org.calledger.events.CoalitionId;
import org.calledger.events.InstitutionId;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class LeaveCoalitionTest {
    private final Town town = new Town();
    private final CoalitionId id = new CoalitionId(UUID.randomUUID());
    private final Given ready = Given.facts(town.institutions())
            .also(new CoalitionFormed(
                    id,
                    "Razem",
                    "przemoc",
                    List.of(),
                    List.of(town.school, town.cultureHouse),
                    on("2014-03-01"),
                    null,
                    null));

    @Test
    void an_institution_leaves_while_two_stay() {
        ready.when(Secession.SLICE, leave(town.school, "2015"))
                .refused(Rule.COALITION_TOO_FEW_MEMBERS, "institutionId");
        ready.also(new CoalitionJoined(id, town.parish, on("2015"), null, null));
        ready.when(Secession.SLICE, leave(town.school, "2015"))
                .then(new CoalitionLeft(id, town.school, on("2015"), null, null));
    }

    @Test
    void one_that_is_in_it() {
        ready.when(Secession.SLICE, leave(town.parish, "2015")).refused(Rule.COALITION_NOT_JOINED, "institutionId");
        Given.nothing()
                .when(Secession.SLICE, leave(town.school, "2015"))
                .refused(Rule.COALITION_UNKNOWN, "coalitionId");
    }

    private LeaveCoalition leave(InstitutionId institution, String on) {
        return new LeaveCoalition(id, institution, on(on), null, null);
    }
}
