package org.calledger.query.needsmap;

import org.calledger.events.NeedEvent.NeedJudged;
import org.calledger.query.projection.CopyLine;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;

/** What one side says of how a need was met. */
record JudgementRow(NeedJudged fact) implements Row {
    static final Shape SHAPE = Shape.of("judgement", "need_id", "side", "verdict", "person_id", "institution_id");

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public void write(CopyLine to) {
        to.add(fact.needId())
                .add(fact.side())
                .add(fact.verdict())
                .add(fact.personId())
                .add(fact.institutionId());
    }
}
