package org.calledger.query.participation;

import java.util.List;
import java.util.function.Consumer;
import org.calledger.events.CommunityId;
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
import org.calledger.query.participation.PartRow.SupportRow;
import org.calledger.query.participation.PartRow.WorkRow;
import org.calledger.query.projection.Projection;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;
import org.jspecify.annotations.Nullable;

/** Who took part in what. */
public final class ParticipationProjection implements Projection {

    @Override
    public List<Shape> shapes() {
        return List.of(SupportRow.SHAPE, JoiningRow.SHAPE, GatheringRow.SHAPE, AttendanceRow.SHAPE, WorkRow.SHAPE);
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
