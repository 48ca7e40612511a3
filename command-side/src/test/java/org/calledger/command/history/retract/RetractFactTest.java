package org.calledger.command.history.retract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.Fact;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.ledger.Tag;
import org.calledger.ledger.axon.FactTags;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetractFactTest {
    private final Town town = new Town();
    private final UUID mistake = UUID.randomUUID();
    private final UUID retraction = UUID.randomUUID();

    @Test
    void a_fact_of_any_type_is_taken_back_under_all_its_tags() {
        assertThat(FactTags.of(retracted(Given.nothing().and(mistake, town.gathering("2014")))))
                .containsAll(FactTags.of(town.gathering("2014")))
                .contains(Tag.of("fact", mistake));
    }

    @Test
    void also_under_those_it_got_by_a_correction() {
        FactCorrected correction = new FactCorrected(
                mistake,
                "gathering.EventRecorded",
                Map.of("centreId", town.centre.toString()),
                "zły ośrodek",
                List.of("centre:" + town.centre, "centre:former"),
                null,
                null);
        assertThat(FactTags.of(retracted(
                        Given.nothing().and(mistake, town.gathering("2014")).also(correction))))
                .contains(new Tag("centre", "former"), Tag.of("gathering", town.picnic));
    }

    @Test
    void once() {
        Given.nothing()
                .and(mistake, town.gathering("2014"))
                .and(retraction, retracted())
                .when(Retraction.SLICE, retract(mistake, "pomyłka"))
                .refused(Rule.HISTORY_ALREADY_RETRACTED, "eventId");
    }

    @Test
    void a_retraction_is_taken_back_too_and_then_the_fact_can_be_retracted_again() {
        Given given = Given.nothing().and(mistake, town.gathering("2014")).and(retraction, retracted());
        Fact undone = given.when(Retraction.SLICE, retract(retraction, "jednak było"))
                .decision()
                .facts()
                .getFirst();
        assertThat(FactTags.of(undone)).contains(Tag.of("fact", mistake), Tag.of("fact", retraction));
        given.also(undone)
                .when(Retraction.SLICE, retract(mistake, "a jednak nie"))
                .accepted();
        given.when(Retraction.SLICE, retract(retraction, "znowu")).refused(Rule.HISTORY_ALREADY_RETRACTED, "eventId");
    }

    @Test
    void a_fact_there_is_for_a_reason() {
        Given.nothing()
                .when(Retraction.SLICE, retract(mistake, "pomyłka"))
                .refused(Rule.HISTORY_EVENT_UNKNOWN, "eventId");
        Given given = Given.nothing().and(mistake, town.gathering("2014"));
        given.when(Retraction.SLICE, retract(mistake, null)).refused(Rule.HISTORY_REASON_REQUIRED, "reason");
        given.when(Retraction.SLICE, retract(mistake, " ")).refused(Rule.HISTORY_REASON_REQUIRED, "reason");
    }

    private FactRetracted retracted(Given given) {
        return (FactRetracted) given.when(Retraction.SLICE, retract(mistake, "pomyłka"))
                .decision()
                .facts()
                .getFirst();
    }

    private FactRetracted retracted() {
        return retracted(Given.nothing().and(mistake, town.gathering("2014")));
    }

    private static RetractFact retract(UUID event, @Nullable String reason) {
        return new RetractFact(event, reason, null, null);
    }
}
