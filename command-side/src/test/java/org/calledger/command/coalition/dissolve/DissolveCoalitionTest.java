package org.calledger.command.coalition.dissolve;

import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.CoalitionEvent.CoalitionDissolved;
import org.calledger.events.CoalitionEvent.CoalitionFormed;
import org.calledger.events.CoalitionId;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class DissolveCoalitionTest {
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
    void a_coalition_ends_once() {
        CoalitionDissolved dissolved = new CoalitionDissolved(id, "cel osiągnięty", on("2016"), null, null);
        ready.when(Dissolution.SLICE, dissolve("2016")).then(dissolved);
        ready.also(dissolved).when(Dissolution.SLICE, dissolve("2015")).refused(Rule.COALITION_CLOSED, "coalitionId");
    }

    @Test
    void one_that_there_was() {
        ready.when(Dissolution.SLICE, dissolve("2013")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        Given.nothing().when(Dissolution.SLICE, dissolve("2016")).refused(Rule.COALITION_UNKNOWN, "coalitionId");
    }

    private DissolveCoalition dissolve(String on) {
        return new DissolveCoalition(id, "cel osiągnięty", on(on), null, null);
    }
}
