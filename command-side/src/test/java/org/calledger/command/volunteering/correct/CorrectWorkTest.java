package org.calledger.command.volunteering.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.command.decision.Town.on;

import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.Headcount;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.Reporter;
import org.calledger.events.WorkId;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectWorkTest {
    private final Town town = new Town();
    private final WorkId work = new WorkId(UUID.randomUUID());
    private final UUID eventId = UUID.randomUUID();
    private final Given named =
            Given.nothing().and(eventId, town.work(work, 120, Reporter.SELF, "2017-05-05", town.anna));
    private final Given counted = Given.nothing().and(eventId, town.work(work, 120, Reporter.STAFF, "2017-05-05"));

    @Test
    void each_field_reads_otherwise_from_now_on() {
        FactCorrected correction = corrected(counted, set(90, Headcount.of(2), "2017-05-06"));
        assertThat(correction.eventId()).isEqualTo(eventId);
        assertThat(correction.set())
                .containsOnlyKeys("minutes", "headcount", "on")
                .containsEntry("minutes", 90)
                .containsEntry("on", "2017-05-06");
        assertThat(correction.tags()).contains("work:" + work, "centre:" + town.centre);
    }

    @Test
    void another_day_freezes_other_traits() {
        named.also(town.person(town.anna, null));
        FactCorrected correction = corrected(named, set(null, null, "2018-05-05"));
        assertThat(String.valueOf(correction.set().get("participants"))).contains("25-44");
    }

    @Test
    void not_to_what_cannot_have_been() {
        named.when(WorkCorrection.SLICE, correct(set(1_441, null, null), "pomyłka"))
                .refused(Rule.WORK_MINUTES_IMPOSSIBLE, "set");
        counted.when(WorkCorrection.SLICE, correct(set(null, Headcount.of(0), null), "pomyłka"))
                .refused(Rule.WORK_MINUTES_IMPOSSIBLE, "set");
        named.when(WorkCorrection.SLICE, correct(set(null, Headcount.of(2), null), "pomyłka"))
                .refused(Rule.WORK_PEOPLE_REQUIRED, "set/headcount");
        named.when(WorkCorrection.SLICE, correct(set(null, null, "2031"), "pomyłka"))
                .refused(Rule.DATE_IN_FUTURE, "set/on");
    }

    @Test
    void with_a_reason_and_a_change_of_work_there_is() {
        named.when(WorkCorrection.SLICE, correct(set(60, null, null), " "))
                .refused(Rule.HISTORY_REASON_REQUIRED, "reason");
        named.when(WorkCorrection.SLICE, correct(set(120, null, "2017-05-05"), "pomyłka"))
                .refused(Rule.HISTORY_NOTHING_CORRECTED, "set");
        Given.nothing()
                .when(WorkCorrection.SLICE, correct(set(60, null, null), "pomyłka"))
                .refused(Rule.WORK_UNKNOWN, "workId");
    }

    private FactCorrected corrected(Given given, CorrectWork.Fields set) {
        return (FactCorrected) given.when(WorkCorrection.SLICE, correct(set, "pomyłka"))
                .decision()
                .facts()
                .getFirst();
    }

    private static CorrectWork.Fields set(
            @Nullable Integer minutes, @Nullable Headcount headcount, @Nullable String on) {
        return new CorrectWork.Fields(minutes, headcount, on == null ? null : on(on));
    }

    private CorrectWork correct(CorrectWork.Fields set, String reason) {
        return new CorrectWork(work, set, reason, null, null);
    }
}
