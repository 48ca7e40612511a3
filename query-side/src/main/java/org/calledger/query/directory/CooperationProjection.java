package org.calledger.query.directory;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.calledger.events.AnimatorEvent.AnimatorAppointed;
import org.calledger.events.AnimatorEvent.AppointmentEnded;
import org.calledger.events.CoalitionEvent.CoalitionDissolved;
import org.calledger.events.CoalitionEvent.CoalitionFormed;
import org.calledger.events.CoalitionEvent.CoalitionJoined;
import org.calledger.events.CoalitionEvent.CoalitionLeft;
import org.calledger.events.InstitutionEvent.StewardshipAssigned;
import org.calledger.events.ProgrammeEvent.GoalMeasured;
import org.calledger.events.ProgrammeEvent.InitiativeIncluded;
import org.calledger.events.ProgrammeEvent.ProgrammeClosed;
import org.calledger.events.ResourceEvent.ResourceConfirmed;
import org.calledger.events.ResourceEvent.ResourceReleased;
import org.calledger.events.ResourceEvent.ResourceRetired;
import org.calledger.ledger.axon.Recorded;
import org.calledger.query.projection.PlainRow;
import org.calledger.query.projection.Projection;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;

/** Who works with whom and for how long: stewards, animators, coalitions; and what became of programmes and resources. */
public final class CooperationProjection implements Projection {
    private static final Shape STEWARDSHIP = Shape.of("stewardship", "institution_id");
    private static final Shape APPOINTMENT = Shape.of(
            "appointment",
            "appointment_id",
            "person_id",
            "centre_id",
            "employer_id",
            "post",
            "ends",
            "ends_from",
            "ends_to");
    private static final Shape APPOINTMENT_END = Shape.of("appointment_end", "appointment_id");
    private static final Shape RESOURCE_STEP =
            Shape.of("resource_step", "resource_id", "step", "initiative_id", "reason");
    private static final Shape COALITION = Shape.of("coalition", "coalition_id", "name", "problem", "need_ids");
    private static final Shape COALITION_MOVE = Shape.of("coalition_move", "coalition_id", "institution_id", "step");
    private static final Shape COALITION_END = Shape.of("coalition_end", "coalition_id", "reason");
    private static final Shape INCLUSION = Shape.of("inclusion", "programme_id", "initiative_id");
    private static final Shape MEASUREMENT = Shape.of("measurement", "programme_id", "code", "value", "method");
    private static final Shape PROGRAMME_CLOSING = Shape.of("programme_closing", "programme_id", "reason");

    @Override
    public List<Shape> shapes() {
        return List.of(
                STEWARDSHIP,
                APPOINTMENT,
                APPOINTMENT_END,
                RESOURCE_STEP,
                COALITION,
                COALITION_MOVE,
                COALITION_END,
                INCLUSION,
                MEASUREMENT,
                PROGRAMME_CLOSING);
    }

    @Override
    public void fold(Recorded event, Consumer<Row> rows) {
        switch (event.fact()) {
            case StewardshipAssigned fact -> rows.accept(PlainRow.of(STEWARDSHIP, fact.institutionId()));
            case AnimatorAppointed fact -> rows.accept(appointment(fact));
            case AppointmentEnded fact -> rows.accept(PlainRow.of(APPOINTMENT_END, fact.appointmentId()));
            case ResourceConfirmed fact ->
                rows.accept(PlainRow.of(RESOURCE_STEP, fact.resourceId(), "CONFIRMED", null, null));
            case ResourceReleased fact ->
                rows.accept(PlainRow.of(RESOURCE_STEP, fact.resourceId(), "RELEASED", fact.initiativeId(), null));
            case ResourceRetired fact ->
                rows.accept(PlainRow.of(RESOURCE_STEP, fact.resourceId(), "RETIRED", null, fact.reason()));
            case CoalitionFormed fact -> formed(fact, rows);
            case CoalitionJoined fact ->
                rows.accept(PlainRow.of(COALITION_MOVE, fact.coalitionId(), fact.institutionId(), "JOINED"));
            case CoalitionLeft fact ->
                rows.accept(PlainRow.of(COALITION_MOVE, fact.coalitionId(), fact.institutionId(), "LEFT"));
            case CoalitionDissolved fact -> rows.accept(PlainRow.of(COALITION_END, fact.coalitionId(), fact.reason()));
            case InitiativeIncluded fact ->
                rows.accept(PlainRow.of(INCLUSION, fact.programmeId(), fact.initiativeId()));
            case GoalMeasured fact ->
                rows.accept(PlainRow.of(MEASUREMENT, fact.programmeId(), fact.code(), fact.value(), fact.method()));
            case ProgrammeClosed fact -> rows.accept(PlainRow.of(PROGRAMME_CLOSING, fact.programmeId(), fact.reason()));
            default -> {
                // told by other views
            }
        }
    }

    private static Row appointment(AnimatorAppointed fact) {
        return PlainRow.of(
                        APPOINTMENT,
                        fact.appointmentId(),
                        fact.personId(),
                        fact.centreId(),
                        fact.employerId(),
                        fact.post())
                .and(fact.until());
    }

    private static void formed(CoalitionFormed fact, Consumer<Row> rows) {
        rows.accept(PlainRow.of(
                COALITION,
                fact.coalitionId(),
                fact.name(),
                fact.problem(),
                fact.needIds().stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"))));
        fact.institutionIds()
                .forEach(member -> rows.accept(PlainRow.of(COALITION_MOVE, fact.coalitionId(), member, "JOINED")));
    }
}
