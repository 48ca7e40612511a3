package org.calledger.command.volunteering.confirm;

import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.Reporter;
import org.calledger.events.VolunteeringEvent.WorkConfirmed;
import org.calledger.events.VolunteeringEvent.WorkRejected;
import org.calledger.events.WorkId;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class ConfirmWorkTest {
    private final Town town = new Town();
    private final WorkId work = new WorkId(UUID.randomUUID());
    private final UUID eventId = UUID.randomUUID();
    private final Given logged =
            Given.nothing().and(eventId, town.work(work, 120, Reporter.SELF, "2018-05-05", town.anna));

    @Test
    void the_minutes_are_said_that_are_confirmed() {
        logged.when(WorkConfirmation.SLICE, confirm("2018-06"))
                .then(new WorkConfirmed(work, 120, on("2018-06"), null, null));
    }

    @Test
    void once_unless_they_were_corrected_since() {
        logged.also(new WorkConfirmed(work, 120, on("2018-06"), null, null));
        logged.when(WorkConfirmation.SLICE, confirm("2018-07")).refused(Rule.WORK_ALREADY_CONFIRMED, "workId");
        logged.also(new FactCorrected(
                eventId,
                "volunteering.WorkLogged",
                Map.of("minutes", 90),
                "pomyłka",
                List.of("work:" + work),
                null,
                null));
        logged.when(WorkConfirmation.SLICE, confirm("2018-07"))
                .then(new WorkConfirmed(work, 90, on("2018-07"), null, null));
    }

    @Test
    void the_latest_word_counts() {
        logged.also(
                new WorkConfirmed(work, 120, on("2018-06"), null, null),
                new WorkRejected(work, "nikogo nie było", on("2018-07"), null, null));
        logged.when(WorkConfirmation.SLICE, confirm("2018-08")).accepted();
    }

    @Test
    void work_that_was_done_before() {
        logged.when(WorkConfirmation.SLICE, confirm("2018-05-04")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        Given.nothing().when(WorkConfirmation.SLICE, confirm("2018")).refused(Rule.WORK_UNKNOWN, "workId");
    }

    private ConfirmWork confirm(String on) {
        return new ConfirmWork(work, on(on), null, null);
    }
}
