package org.calledger.command.need.judge;

import static org.calledger.command.decision.Town.on;

import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.InstitutionId;
import org.calledger.events.JudgingSide;
import org.calledger.events.NeedEvent.NeedJudged;
import org.calledger.events.PersonId;
import org.calledger.events.Verdict;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgeNeedTest {
    private final Town town = new Town();
    private final Given ready =
            Given.facts(town.need(town.bench, town.street), town.person(town.anna, null), town.institution());

    @Test
    void verdicts_stand_side_by_side() {
        NeedJudged byHost = new NeedJudged(
                town.bench, JudgingSide.HOST, Verdict.MET, null, town.cultureHouse, on("2014"), null, null);
        ready.also(byHost)
                .when(Judgement.SLICE, judge(town.anna, null, "2014"))
                .then(new NeedJudged(
                        town.bench, JudgingSide.RESIDENT, Verdict.NOT_MET, town.anna, null, on("2014"), null, null));
    }

    @Test
    void on_a_need_there_is_by_somebody_there_is() {
        Given.nothing().when(Judgement.SLICE, judge(null, null, "2014")).refused(Rule.NEED_UNKNOWN, "needId");
        ready.when(Judgement.SLICE, judge(town.jan, null, "2014")).refused(Rule.PERSON_UNKNOWN, "personId");
        ready.when(Judgement.SLICE, judge(null, new InstitutionId(UUID.randomUUID()), "2014"))
                .refused(Rule.INSTITUTION_UNKNOWN, "institutionId");
        ready.when(Judgement.SLICE, judge(null, null, "2011")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
    }

    private JudgeNeed judge(@Nullable PersonId person, @Nullable InstitutionId institution, String on) {
        return new JudgeNeed(
                town.bench, JudgingSide.RESIDENT, Verdict.NOT_MET, person, institution, on(on), null, null);
    }
}
