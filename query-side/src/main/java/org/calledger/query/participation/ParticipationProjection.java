package org.calledger.query.participation;

import java.util.List;
import java.util.function.Consumer;
import org.calledger.events.CommunityId;
import org.calledger.events.GatheringEvent.AttendanceRecorded;
import org.calledger.events.GatheringEvent.EventCancelled;
import org.calledger.events.GatheringEvent.EventConfirmed;
import org.calledger.events.GatheringEvent.EventPlanned;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.Headcount;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.Joining;
import org.calledger.events.InitiativeEvent.PromotedFromWaitingList;
import org.calledger.events.InitiativeEvent.WaitingListJoined;
import org.calledger.events.JoiningRole;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.Participant;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.ledger.axon.Recorded;
import org.calledger.query.participation.PartRow.AttendanceRow;
import org.calledger.query.participation.PartRow.JoiningRow;
import org.calledger.query.participation.PartRow.NamedRow;
import org.calledger.query.participation.PartRow.SupportRow;
import org.calledger.query.participation.PartRow.WorkRow;
import org.calledger.query.projection.PlainRow;
import org.calledger.query.projection.Projection;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;
import org.jspecify.annotations.Nullable;

/** Who took part in what. */
public final class ParticipationProjection implements Projection {

    private static final Shape PLAN = Shape.of(
            "gathering_plan",
            "gathering_id",
            "initiative_id",
            "centre_id",
            "institution_id",
            "community_id",
            "title",
            "kind",
            "capacity",
            "latitude",
            "longitude",
            "address",
            "planned",
            "planned_from",
            "planned_to");
    private static final Shape STEP = Shape.of("gathering_step", "gathering_id", "step", "reason");

    @Override
    public List<Shape> shapes() {
        return List.of(
                SupportRow.SHAPE,
                JoiningRow.SHAPE,
                GatheringRow.SHAPE,
                AttendanceRow.SHAPE,
                NamedRow.SHAPE,
                PLAN,
                STEP,
                WorkRow.SHAPE);
    }

    @Override
    public void fold(Recorded event, Consumer<Row> rows) {
        switch (event.fact()) {
            case NeedSupported fact ->
                parts(fact.participant(), fact.headcount()).forEach(part -> rows.accept(SupportRow.of(fact, part)));
            case InitiativeJoined fact -> joined(fact, "JOINED", fact.role(), fact.homeCommunityId(), rows);
            case WaitingListJoined fact -> joined(fact, "WAITING", fact.role(), fact.homeCommunityId(), rows);
            case PromotedFromWaitingList fact -> joined(fact, "PROMOTED", fact.role(), fact.homeCommunityId(), rows);
            case EventRecorded fact -> {
                rows.accept(new GatheringRow(fact));
                Part.of(fact.headcount(), fact.participants())
                        .forEach(part -> rows.accept(AttendanceRow.of(fact, part)));
            }
            case EventPlanned fact -> rows.accept(plan(fact));
            case AttendanceRecorded fact ->
                Part.later(fact.participants()).forEach(part -> rows.accept(new NamedRow(fact.gatheringId(), part)));
            case EventConfirmed fact -> rows.accept(PlainRow.of(STEP, fact.gatheringId(), "CONFIRMED", null));
            case EventCancelled fact -> rows.accept(PlainRow.of(STEP, fact.gatheringId(), "CANCELLED", fact.reason()));
            case WorkLogged fact -> {
                Headcount counted = fact.headcount();
                List<Part> parts =
                        counted == null ? Part.of(fact.participants()) : Part.of(counted, fact.participants());
                Part.together(parts).forEach(part -> rows.accept(WorkRow.of(fact, part)));
            }
            default -> {
                // nobody took part
            }
        }
    }

    private static Row plan(EventPlanned fact) {
        return PlainRow.of(
                        PLAN,
                        fact.gatheringId(),
                        fact.initiativeId(),
                        fact.centreId(),
                        fact.institutionId(),
                        fact.communityId(),
                        fact.title(),
                        fact.kind(),
                        fact.capacity())
                .and(fact.place())
                .and(fact.plannedFor());
    }

    private static void joined(
            Joining fact, String step, JoiningRole role, @Nullable CommunityId home, Consumer<Row> rows) {
        parts(fact.participant(), Headcount.NOT_APPLICABLE)
                .forEach(part -> rows.accept(JoiningRow.of(fact, step, role.name(), home, part)));
    }

    private static List<Part> parts(@Nullable Participant person, @Nullable Headcount counted) {
        if (person != null) {
            return List.of(Part.of(person));
        }
        return Part.of(counted == null ? Headcount.UNKNOWN : counted, List.of());
    }
}
