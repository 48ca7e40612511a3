package org.calledger.command.need.support;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.events.CommunityId;
import org.calledger.events.Headcount;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;
import org.calledger.events.Participant;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.PersonId;
import org.calledger.events.Sex;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class SupportNeedTest {
    private final NeedId bench = new NeedId(UUID.randomUUID());
    private final CommunityId oldTown = new CommunityId(UUID.randomUUID());
    private final PersonId anna = new PersonId(UUID.randomUUID());

    private final NeedReported reported = new NeedReported(
            bench,
            oldTown,
            "Ławka",
            NeedCategory.PUBLIC_SPACE,
            null,
            null,
            null,
            List.of(),
            null,
            on("2019-05"),
            null,
            null);
    private final PersonRegistered registered =
            new PersonRegistered(anna, null, null, null, Sex.F, List.of(), on("2018-01-01"), null, null);

    @Test
    void a_resident_supports_a_need_and_counts_where_the_need_is() {
        Given.facts(reported, registered)
                .when(Support.SLICE, support("2020-01-02"))
                .then(supported("2020-01-02"));
    }

    @Test
    void a_number_of_people_supports_a_need() {
        Given.facts(reported)
                .when(Support.SLICE, new SupportNeed(bench, null, Headcount.of(40), on("2020"), null, null))
                .then(new NeedSupported(bench, oldTown, null, Headcount.of(40), on("2020"), null, null));
    }

    @Test
    void one_support_a_person() {
        Given.facts(reported, registered, supported("2020-01-02"))
                .when(Support.SLICE, support("2021-01-02"))
                .refused(Rule.NEED_ALREADY_SUPPORTED, "personId");
    }

    @Test
    void a_retracted_support_is_no_support() {
        UUID mistaken = UUID.randomUUID();
        Given.facts(reported, registered)
                .and(mistaken, supported("2020-01-02"))
                .and(
                        UUID.randomUUID(),
                        new FactRetracted(
                                mistaken,
                                "need.NeedSupported",
                                "wrong sheet",
                                List.of("need:" + bench, "person:" + anna),
                                null,
                                null))
                .when(Support.SLICE, support("2021-01-02"))
                .then(supported("2021-01-02"));
    }

    @Test
    void a_support_corrected_to_be_somebody_elses_counts_for_them_only() {
        PersonId jan = new PersonId(UUID.randomUUID());
        UUID mistaken = UUID.randomUUID();
        Given given = Given.facts(
                        reported,
                        registered,
                        new PersonRegistered(jan, null, null, null, null, List.of(), on("2018"), null, null))
                .and(mistaken, supported("2020-01-02"))
                .also(new FactCorrected(
                        mistaken,
                        "need.NeedSupported",
                        Map.of("participant", Map.of("personId", jan.toString())),
                        "wrong line",
                        List.of("need:" + bench, "person:" + anna, "person:" + jan),
                        null,
                        null));
        given.when(Support.SLICE, support("2021-01-02")).then(supported("2021-01-02"));
        given.when(Support.SLICE, new SupportNeed(bench, jan, null, on("2021"), null, null))
                .refused(Rule.NEED_ALREADY_SUPPORTED, "personId");
    }

    @Test
    void a_correction_of_somebody_elses_support_is_not_ones_own() {
        UUID other = UUID.randomUUID();
        PersonId jan = new PersonId(UUID.randomUUID());
        Given.facts(reported, registered)
                .and(
                        other,
                        new NeedSupported(
                                bench,
                                oldTown,
                                new Participant(jan, null, null, List.of()),
                                null,
                                on("2020"),
                                null,
                                null))
                .also(new FactCorrected(
                        other,
                        "need.NeedSupported",
                        Map.of("on", "2021"),
                        "wrong year",
                        List.of("need:" + bench, "person:" + jan),
                        null,
                        null))
                .when(Support.SLICE, support("2021-01-02"))
                .then(supported("2021-01-02"));
    }

    @Test
    void nobody_supports_what_nobody_voiced() {
        Given.facts(registered).when(Support.SLICE, support("2020")).refused(Rule.NEED_UNKNOWN, "needId");
        Given.facts(reported).when(Support.SLICE, support("2020")).refused(Rule.PERSON_UNKNOWN, "personId");
    }

    @Test
    void a_support_is_never_in_the_future_nor_certainly_before_the_need() {
        Given.facts(reported, registered)
                .when(Support.SLICE, support("2026-11-23"))
                .refused(Rule.DATE_IN_FUTURE, "on");
        Given.facts(reported, registered)
                .when(Support.SLICE, support("2019-04-30"))
                .refused(Rule.DATE_BEFORE_BEGINNING, "on");
        Given.facts(reported, registered).when(Support.SLICE, support("2019")).then(supported("2019"));
    }

    private SupportNeed support(String on) {
        return new SupportNeed(bench, anna, null, on(on), null, null);
    }

    private NeedSupported supported(String on) {
        return new NeedSupported(
                bench, oldTown, new Participant(anna, null, Sex.F, List.of()), null, on(on), null, null);
    }

    private static PartialDate on(String text) {
        return PartialDate.parse(text);
    }
}
