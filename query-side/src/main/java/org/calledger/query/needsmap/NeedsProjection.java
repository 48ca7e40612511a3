package org.calledger.query.needsmap;

import java.util.List;
import java.util.function.Consumer;
import org.calledger.events.NeedEvent.NeedJudged;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.ledger.axon.Recorded;
import org.calledger.query.projection.Projection;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;

/** Needs and what was said of how they were met. */
public final class NeedsProjection implements Projection {

    @Override
    public List<Shape> shapes() {
        return List.of(NeedRow.SHAPE, JudgementRow.SHAPE);
    }

    @Override
    public void fold(Recorded event, Consumer<Row> rows) {
        switch (event.fact()) {
            case NeedReported fact -> rows.accept(new NeedRow(fact));
            case NeedJudged fact -> rows.accept(new JudgementRow(fact));
            default -> {
                // not about needs; supports are parts of participation
            }
        }
    }
}
