package org.calledger.command.volunteering.end;

import static org.calledger.command.decision.Town.on;

import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.AgreementId;
import org.calledger.events.VolunteeringEvent.VolunteeringAgreed;
import org.calledger.events.VolunteeringEvent.VolunteeringEnded;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class EndVolunteeringTest {
    private final Town town = new Town();
    private final AgreementId id = new AgreementId(UUID.randomUUID());
    private final VolunteeringAgreed agreed =
            new VolunteeringAgreed(id, town.anna, town.cultureHouse, null, null, on("2018-02-01"), null, null);
    private final VolunteeringEnded ended =
            new VolunteeringEnded(id, town.anna, town.cultureHouse, on("2019"), null, null);

    @Test
    void an_agreement_ends_once() {
        Given.facts(agreed).when(AgreementEnd.SLICE, end("2019")).then(ended);
        Given.facts(agreed, ended).when(AgreementEnd.SLICE, end("2020")).refused(Rule.AGREEMENT_CLOSED, "agreementId");
    }

    @Test
    void one_that_there_was() {
        Given.nothing().when(AgreementEnd.SLICE, end("2019")).refused(Rule.AGREEMENT_UNKNOWN, "agreementId");
        Given.facts(agreed).when(AgreementEnd.SLICE, end("2018-01-31")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
    }

    private EndVolunteering end(String on) {
        return new EndVolunteering(id, on(on), null, null);
    }
}
