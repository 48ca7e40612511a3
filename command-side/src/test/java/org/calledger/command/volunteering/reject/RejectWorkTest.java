package org.calledger.command.volunteering.reject;

import static org.calledger.command.decision.Town.on;

import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.Reporter;
import org.calledger.events.VolunteeringEvent.WorkConfirmed;
import org.calledger.events.VolunteeringEvent.WorkRejected;
import org.calledger.events.WorkId;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class RejectWorkTest {
    private final Town town = new Town();
    private final WorkId work = new WorkId(UUID.randomUUID());
    private final WorkRejected rejected = new WorkRejected(work, "nikogo nie było", on("2018-06"), null, null);
    private final Given logged = Given.facts(town.work(work, 120, Reporter.SELF, "2018-05-05", town.anna));

    @Test
    void work_is_said_not_to_have_been_done() {
        logged.when(WorkRejection.SLICE, reject("2018-06")).then(rejected);
        logged.also(new WorkConfirmed(work, 120, on("2018-05-06"), null, null))
                .when(WorkRejection.SLICE, reject("2018-06"))
                .then(rejected);
    }

    @Test
    void once_of_work_that_there_is() {
        logged.also(rejected)
                .when(WorkRejection.SLICE, reject("2018-07"))
                .refused(Rule.WORK_ALREADY_REJECTED, "workId");
        logged.when(WorkRejection.SLICE, reject("2018-05-04")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        Given.nothing().when(WorkRejection.SLICE, reject("2018")).refused(Rule.WORK_UNKNOWN, "workId");
    }

    private RejectWork reject(String on) {
        return new RejectWork(work, "nikogo nie było", on(on), null, null);
    }
}
