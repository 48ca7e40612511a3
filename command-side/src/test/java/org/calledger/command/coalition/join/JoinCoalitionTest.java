package org.calledger.command.coalition.join;

import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.CoalitionEvent.CoalitionDissolved;
import org.calledger.events.CoalitionEvent.CoalitionFormed;
import org.calledger.events.CoalitionEvent.CoalitionJoined;
import org.calledger.events.CoalitionEvent.CoalitionLeft;
import org.calledger.events.CoalitionId;
import org.calledger.events.InstitutionId;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class JoinCoalitionTest {
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
    void an_institution_joins_once_and_may_come_back() {
        CoalitionJoined joined = new CoalitionJoined(id, town.parish, on("2015"), null, null);
        ready.when(Accession.SLICE, join(town.parish, "2015")).then(joined);
        ready.when(Accession.SLICE, join(town.school, "2015")).refused(Rule.COALITION_ALREADY_JOINED, "institutionId");
        ready.also(joined)
                .when(Accession.SLICE, join(town.parish, "2016"))
                .refused(Rule.COALITION_ALREADY_JOINED, "institutionId");
        ready.also(new CoalitionLeft(id, town.parish, on("2016"), null, null))
                .when(Accession.SLICE, join(town.parish, "2017"))
                .accepted();
    }

    @Test
    void a_coalition_there_was_on_that_day() {
        Given.facts(town.institutions())
                .when(Accession.SLICE, join(town.parish, "2015"))
                .refused(Rule.COALITION_UNKNOWN, "coalitionId");
        ready.when(Accession.SLICE, join(town.parish, "2014-02")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        ready.also(new CoalitionDissolved(id, null, on("2016-01-01"), null, null));
        ready.when(Accession.SLICE, join(town.parish, "2016-01-01")).refused(Rule.COALITION_CLOSED, "coalitionId");
        ready.when(Accession.SLICE, join(town.parish, "2015-12-31")).accepted();
        ready.when(Accession.SLICE, join(new InstitutionId(UUID.randomUUID()), "2015"))
                .refused(Rule.INSTITUTION_UNKNOWN, "institutionId");
    }

    private JoinCoalition join(InstitutionId institution, String on) {
        return new JoinCoalition(id, institution, on(on), null, null);
    }
}
