package org.calledger.command.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.command.initiative.propose.Proposal;
import org.calledger.command.initiative.propose.ProposeInitiative;
import org.calledger.command.need.judge.JudgeNeed;
import org.calledger.command.need.judge.Judgement;
import org.calledger.command.need.merge.MergeNeed;
import org.calledger.command.need.merge.NeedMerging;
import org.calledger.command.need.reopen.NeedReopening;
import org.calledger.command.need.reopen.ReopenNeed;
import org.calledger.command.need.support.Support;
import org.calledger.command.need.support.SupportNeed;
import org.calledger.command.need.withdraw.NeedWithdrawal;
import org.calledger.command.need.withdraw.WithdrawNeed;
import org.calledger.command.need.withdrawsupport.SupportWithdrawal;
import org.calledger.command.need.withdrawsupport.WithdrawSupport;
import org.calledger.events.InitiativeKind;
import org.calledger.events.JudgingSide;
import org.calledger.events.NeedEvent.NeedMerged;
import org.calledger.events.NeedEvent.NeedReopened;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.NeedEvent.NeedWithdrawn;
import org.calledger.events.NeedEvent.SupportWithdrawn;
import org.calledger.events.NeedId;
import org.calledger.events.Origin;
import org.calledger.events.Verdict;
import org.calledger.refusal.Refusal;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

/** Needs that are taken back, opened again, or turn out to be one. */
class NeedLifeTest {
    private final Town town = new Town();
    private final NeedId spring = new NeedId(UUID.randomUUID());
    private final Given ready = Given.facts(town.communities())
            .also(town.person(town.anna, town.street), town.person(town.jan, town.street))
            .also(
                    town.need(town.bench, town.street),
                    town.need(town.well, town.street),
                    town.need(spring, town.street));

    @Test
    void a_support_is_taken_back_and_may_be_given_again() {
        ready.when(SupportWithdrawal.SLICE, back(town.bench, "2020")).refused(Rule.NEED_NOT_SUPPORTED, "personId");
        ready.also(given(town.bench, "2019-05-01"));
        ready.when(SupportWithdrawal.SLICE, back(town.bench, "2019-04-30")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        ready.when(SupportWithdrawal.SLICE, back(town.bench, "2020")).then(taken(town.bench, "2020"));
        ready.also(taken(town.bench, "2020"));
        ready.when(SupportWithdrawal.SLICE, back(town.bench, "2020")).refused(Rule.NEED_NOT_SUPPORTED, "personId");
        ready.when(Support.SLICE, support(town.bench, "2021")).accepted();
        ready.also(given(town.bench, "2021"));
        ready.when(Support.SLICE, support(town.bench, "2021")).refused(Rule.NEED_ALREADY_SUPPORTED, "personId");
    }

    @Test
    void a_need_merged_into_another_takes_nothing_more_and_names_the_one_that_is_left() {
        ready.when(NeedMerging.SLICE, merge(town.bench, town.well)).then(merged(town.bench, town.well));
        ready.also(merged(town.bench, town.well), merged(town.well, spring));
        ready.when(Support.SLICE, support(town.bench, "2013")).refused(Rule.NEED_MERGED, "needId");
        ready.when(SupportWithdrawal.SLICE, back(town.bench, "2020")).refused(Rule.NEED_MERGED, "needId");
        ready.when(NeedMerging.SLICE, merge(town.bench, spring)).refused(Rule.NEED_MERGED, "needId");
        ready.when(NeedMerging.SLICE, merge(spring, town.bench)).refused(Rule.NEED_MERGED, "intoNeedId");
        ready.when(NeedWithdrawal.SLICE, withdraw(town.bench, "2020")).refused(Rule.NEED_MERGED, "needId");
        ready.when(
                        Judgement.SLICE,
                        new JudgeNeed(
                                town.bench, JudgingSide.RESIDENT, Verdict.MET, null, null, on("2020"), null, null))
                .refused(Rule.NEED_MERGED, "needId");
        assertThatThrownBy(() ->
                        ready.when(Support.SLICE, support(town.bench, "2013")).decision())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments()).contains(spring.toString()));
    }

    @Test
    void needs_merged_are_two_and_both_open() {
        ready.when(NeedMerging.SLICE, merge(town.bench, town.bench)).refused(Rule.NEED_MERGES_ITSELF, "intoNeedId");
        ready.also(withdrawn(town.bench, "2019"));
        ready.when(NeedMerging.SLICE, merge(town.bench, town.well)).refused(Rule.NEED_NOT_OPEN, "needId");
        ready.when(NeedMerging.SLICE, merge(town.well, town.bench)).refused(Rule.NEED_NOT_OPEN, "intoNeedId");
    }

    @Test
    void one_support_a_person_counts_for_needs_that_are_one() {
        ready.also(given(town.bench, "2019"), merged(town.bench, town.well), merged(town.well, spring));
        ready.when(Support.SLICE, support(spring, "2020")).refused(Rule.NEED_ALREADY_SUPPORTED, "personId");
        ready.when(SupportWithdrawal.SLICE, back(spring, "2020")).then(taken(town.bench, "2020"));
        ready.also(taken(town.bench, "2020"));
        ready.when(Support.SLICE, support(spring, "2020")).accepted();
    }

    @Test
    void a_need_is_withdrawn_until_it_is_reopened() {
        ready.when(NeedReopening.SLICE, reopen("2019")).refused(Rule.NEED_ALREADY_OPEN, "needId");
        ready.when(NeedWithdrawal.SLICE, withdraw(town.bench, "2018-05-01")).then(withdrawn(town.bench, "2018-05-01"));
        ready.also(withdrawn(town.bench, "2018-05-01"));
        ready.when(NeedWithdrawal.SLICE, withdraw(town.bench, "2018-05-01")).refused(Rule.NEED_NOT_OPEN, "needId");
        ready.when(Support.SLICE, support(town.bench, "2018-05-01")).refused(Rule.NEED_NOT_OPEN, "needId");
        ready.when(Support.SLICE, support(town.bench, "2018-04-30")).accepted();
        ready.also(town.institution());
        ready.when(Proposal.SLICE, propose("2019")).refused(Rule.INITIATIVE_NEED_NOT_OPEN, "needIds");
        ready.when(NeedReopening.SLICE, reopen("2018-04-30")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        ready.when(NeedReopening.SLICE, reopen("2020-01-01"))
                .then(new NeedReopened(town.bench, "jednak", on("2020-01-01"), null, null));
        ready.also(new NeedReopened(town.bench, "jednak", on("2020-01-01"), null, null));
        ready.when(Support.SLICE, support(town.bench, "2019-12-31")).refused(Rule.NEED_NOT_OPEN, "needId");
        ready.when(Support.SLICE, support(town.bench, "2020-01-01")).accepted();
        ready.when(Proposal.SLICE, propose("2020-02-01")).accepted();
        ready.also(merged(town.bench, town.well));
        ready.when(Proposal.SLICE, propose("2020-02-01")).refused(Rule.INITIATIVE_NEED_NOT_OPEN, "needIds");
    }

    private SupportNeed support(NeedId need, String day) {
        return new SupportNeed(need, town.anna, null, on(day), null, null);
    }

    private NeedSupported given(NeedId need, String day) {
        return new NeedSupported(need, town.street, town.participant(town.anna), null, on(day), null, null);
    }

    private WithdrawSupport back(NeedId need, String day) {
        return new WithdrawSupport(need, town.anna, on(day), null, null);
    }

    private SupportWithdrawn taken(NeedId need, String day) {
        return new SupportWithdrawn(need, town.anna, on(day), null, null);
    }

    private static MergeNeed merge(NeedId need, NeedId into) {
        return new MergeNeed(need, into, on("2020"), null, null);
    }

    private static NeedMerged merged(NeedId need, NeedId into) {
        return new NeedMerged(need, into, on("2020"), null, null);
    }

    private static WithdrawNeed withdraw(NeedId need, String day) {
        return new WithdrawNeed(need, "nieaktualne", on(day), null, null);
    }

    private static NeedWithdrawn withdrawn(NeedId need, String day) {
        return new NeedWithdrawn(need, "nieaktualne", on(day), null, null);
    }

    private ReopenNeed reopen(String day) {
        return new ReopenNeed(town.bench, "jednak", on(day), null, null);
    }

    private ProposeInitiative propose(String day) {
        return new ProposeInitiative(
                town.garden,
                null,
                town.cultureHouse,
                "Ogród",
                InitiativeKind.LOCAL_ACTION,
                Origin.GRASS_ROOTS,
                List.of(town.bench),
                null,
                null,
                null,
                on(day),
                null,
                null);
    }
}
