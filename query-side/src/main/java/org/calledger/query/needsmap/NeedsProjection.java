package org.calledger.query.needsmap;

import java.util.List;
import java.util.function.Consumer;
import org.calledger.events.NeedEvent.NeedJudged;
import org.calledger.events.NeedEvent.NeedMerged;
import org.calledger.events.NeedEvent.NeedReopened;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedEvent.NeedWithdrawn;
import org.calledger.events.NeedEvent.SupportWithdrawn;
import org.calledger.ledger.axon.Recorded;
import org.calledger.query.projection.PlainRow;
import org.calledger.query.projection.Projection;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;

/** Needs and what was said of how they were met. */
public final class NeedsProjection implements Projection {

    private static final Shape MERGE = Shape.of("need_merge", "need_id", "into_need_id");
    private static final Shape TURN = Shape.of("need_turn", "need_id", "turn", "reason");
    private static final Shape WITHDRAWAL = Shape.of("support_withdrawal", "need_id", "person_id");

    @Override
    public List<Shape> shapes() {
        return List.of(NeedRow.SHAPE, JudgementRow.SHAPE, MERGE, TURN, WITHDRAWAL);
    }

    @Override
    public void fold(Recorded event, Consumer<Row> rows) {
        switch (event.fact()) {
            case NeedReported fact -> rows.accept(new NeedRow(fact));
            case NeedJudged fact -> rows.accept(new JudgementRow(fact));
            case NeedMerged fact -> rows.accept(PlainRow.of(MERGE, fact.needId(), fact.intoNeedId()));
            case NeedWithdrawn fact -> rows.accept(PlainRow.of(TURN, fact.needId(), "WITHDRAWN", fact.reason()));
            case NeedReopened fact -> rows.accept(PlainRow.of(TURN, fact.needId(), "REOPENED", fact.reason()));
            case SupportWithdrawn fact -> rows.accept(PlainRow.of(WITHDRAWAL, fact.needId(), fact.personId()));
            default -> {
                // not about needs; supports are parts of participation
            }
        }
    }
}
