package org.calledger.query.contradictions;

import java.util.List;
import java.util.function.Consumer;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.PersonEvent.PersonalDataCorrected;
import org.calledger.events.PersonId;
import org.calledger.events.ResourceEvent.ResourceRegistered;
import org.calledger.ledger.axon.Recorded;
import org.calledger.query.projection.PlainRow;
import org.calledger.query.projection.Projection;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;
import org.jspecify.annotations.Nullable;

/** People whom facts name where no other view asks for them: so that it is told when there is no such person any more. */
public final class MentionsProjection implements Projection {
    private static final Shape MENTION = Shape.of("mention", "person_id");

    @Override
    public List<Shape> shapes() {
        return List.of(MENTION);
    }

    @Override
    public void fold(Recorded event, Consumer<Row> rows) {
        switch (event.fact()) {
            case EventRecorded held -> held.organiserIds().forEach(person -> mention(person, rows));
            case ResourceRegistered resource -> mention(resource.ownerPersonId(), rows);
            case PersonalDataCorrected correction -> mention(correction.personId(), rows);
            default -> {
                // names nobody, or in other views
            }
        }
    }

    private static void mention(@Nullable PersonId person, Consumer<Row> rows) {
        if (person != null) {
            rows.accept(PlainRow.of(MENTION, person));
        }
    }
}
