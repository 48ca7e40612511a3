package org.calledger.query.directory;

import java.util.List;
import java.util.function.Consumer;
import org.calledger.events.InitiativeEvent;
import org.calledger.events.InitiativeEvent.CapacityChanged;
import org.calledger.events.InitiativeEvent.InitiativeAbandoned;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeLeft;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeEvent.InitiativeStarted;
import org.calledger.events.InitiativeEvent.WaitingListLeft;
import org.calledger.ledger.axon.Recorded;
import org.calledger.query.projection.PlainRow;
import org.calledger.query.projection.Projection;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;
import org.jspecify.annotations.Nullable;

/** Initiatives and what became of them. Joinings are parts of participation. */
public final class InitiativesProjection implements Projection {
    private static final Shape INITIATIVE = Shape.of(
            "initiative",
            "initiative_id",
            "centre_id",
            "institution_id",
            "title",
            "kind",
            "initiative_origin",
            "need_ids",
            "community_ids",
            "capacity",
            "programme_id",
            "proposer_kind",
            "proposer_id");
    private static final Shape ANSWER = Shape.of("answer", "initiative_id", "need_id");
    private static final Shape STEP = Shape.of("initiative_step", "initiative_id", "step", "reason");
    private static final Shape OUTCOME = Shape.of("outcome", "initiative_id", "need_id", "verdict");
    private static final Shape CAPACITY_CHANGE = Shape.of("capacity_change", "initiative_id", "capacity");
    private static final Shape LEAVING = Shape.of("leaving", "initiative_id", "step", "person_id", "institution_id");

    @Override
    public List<Shape> shapes() {
        return List.of(INITIATIVE, ANSWER, STEP, OUTCOME, CAPACITY_CHANGE, LEAVING);
    }

    @Override
    public void fold(Recorded event, Consumer<Row> rows) {
        switch (event.fact()) {
            case InitiativeProposed fact -> proposed(fact, rows);
            case CapacityChanged fact ->
                rows.accept(PlainRow.of(CAPACITY_CHANGE, fact.initiativeId(), fact.capacity()));
            case InitiativeStarted fact -> rows.accept(step(fact, "STARTED", null));
            case InitiativeCompleted fact -> {
                rows.accept(step(fact, "COMPLETED", null));
                fact.outcomes()
                        .forEach(one ->
                                rows.accept(PlainRow.of(OUTCOME, fact.initiativeId(), one.needId(), one.outcome())));
            }
            case InitiativeAbandoned fact -> rows.accept(step(fact, "ABANDONED", fact.reason()));
            case InitiativeLeft fact ->
                rows.accept(PlainRow.of(LEAVING, fact.initiativeId(), "LEFT", fact.personId(), fact.institutionId()));
            case WaitingListLeft fact ->
                rows.accept(PlainRow.of(
                        LEAVING, fact.initiativeId(), "LEFT_WAITING", fact.personId(), fact.institutionId()));
            default -> {
                // not about initiatives
            }
        }
    }

    private static void proposed(InitiativeProposed fact, Consumer<Row> rows) {
        var by = fact.proposedBy();
        Object person = by == null ? null : by.personId();
        Object institution = by == null ? null : by.institutionId();
        Object coalition = by == null ? null : by.coalitionId();
        rows.accept(PlainRow.of(
                INITIATIVE,
                fact.initiativeId(),
                fact.centreId(),
                fact.institutionId(),
                fact.title(),
                fact.kind(),
                fact.origin(),
                array(fact.needIds()),
                array(fact.communityIds()),
                fact.capacity(),
                fact.programmeId(),
                by == null ? null : person != null ? "PERSON" : institution != null ? "INSTITUTION" : "COALITION",
                person != null ? person : institution != null ? institution : coalition));
        fact.needIds().forEach(need -> rows.accept(PlainRow.of(ANSWER, fact.initiativeId(), need)));
    }

    private static Row step(InitiativeEvent fact, String step, @Nullable String reason) {
        return PlainRow.of(STEP, fact.initiativeId(), step, reason);
    }

    private static String array(List<?> ids) {
        return ids.stream()
                .map(Object::toString)
                .distinct()
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }
}
