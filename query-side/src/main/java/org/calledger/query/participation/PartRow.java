package org.calledger.query.participation;

import java.util.UUID;
import org.calledger.events.CommunityId;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.GatheringId;
import org.calledger.events.InitiativeEvent.Joining;
import org.calledger.events.InitiativeId;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.NeedId;
import org.calledger.events.Reporter;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.query.projection.CopyLine;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;
import org.jspecify.annotations.Nullable;

/** People taking part, as parts of the fact that tells of them. */
sealed interface PartRow extends Row {
    Part part();

    /** A support of a need. */
    record SupportRow(NeedId needId, CommunityId communityId, Part part) implements PartRow {
        static final Shape SHAPE = Part.shape("support", "need_id", "community_id");

        static SupportRow of(NeedSupported fact, Part part) {
            return new SupportRow(fact.needId(), fact.communityId(), part);
        }

        @Override
        public Shape shape() {
            return SHAPE;
        }

        @Override
        public void write(CopyLine to) {
            to.add(needId).add(communityId);
            part.write(to);
        }
    }

    /** A joining of an initiative; of an institution when there is one. */
    record JoiningRow(
            InitiativeId initiativeId,
            @Nullable UUID institutionId,
            String step,
            String role,
            @Nullable CommunityId home,
            Part part)
            implements PartRow {
        static final Shape SHAPE = Part.shape("joining", "initiative_id", "institution_id", "step", "role", "home_id");

        static JoiningRow of(Joining fact, String step, String role, @Nullable CommunityId home, Part part) {
            var institution = fact.institutionId();
            return new JoiningRow(
                    fact.initiativeId(), institution == null ? null : institution.value(), step, role, home, part);
        }

        @Override
        public Shape shape() {
            return SHAPE;
        }

        @Override
        public void write(CopyLine to) {
            to.add(initiativeId)
                    .add(institutionId)
                    .add((Object) step)
                    .add((Object) role)
                    .add(home);
            part.write(to);
        }
    }

    /** Attendance of a gathering. */
    record AttendanceRow(GatheringId gatheringId, Part part) implements PartRow {
        static final Shape SHAPE = Part.shape("attendance", "gathering_id");

        static AttendanceRow of(EventRecorded fact, Part part) {
            return new AttendanceRow(fact.gatheringId(), part);
        }

        @Override
        public Shape shape() {
            return SHAPE;
        }

        @Override
        public void write(CopyLine to) {
            to.add(gatheringId);
            part.write(to);
        }
    }

    /** Somebody named later, among those counted; and, of nobody in particular, how many fewer are unnamed then. */
    record NamedRow(GatheringId gatheringId, Part part) implements PartRow {
        static final Shape SHAPE = Part.shape("attendance_named", "gathering_id");

        @Override
        public Shape shape() {
            return SHAPE;
        }

        @Override
        public void write(CopyLine to) {
            to.add(gatheringId);
            part.write(to);
        }
    }

    /** Voluntary work; the minutes of the whole log stand on its first part. */
    record WorkRow(WorkLogged fact, int minutes, Reporter reporter, Part part) implements PartRow {
        static final Shape SHAPE = Part.shape(
                "work",
                "work_id",
                "initiative_id",
                "gathering_id",
                "centre_id",
                "institution_id",
                "programme_id",
                "community_id",
                "title",
                "reporter",
                "minutes");

        static WorkRow of(WorkLogged fact, Part part) {
            return new WorkRow(fact, part.first() ? fact.minutes() : 0, fact.reportedBy(), part);
        }

        @Override
        public Shape shape() {
            return SHAPE;
        }

        @Override
        public void write(CopyLine to) {
            to.add(fact.workId())
                    .add(fact.initiativeId())
                    .add(fact.gatheringId())
                    .add(fact.centreId())
                    .add(fact.institutionId())
                    .add(fact.programmeId())
                    .add(fact.communityId())
                    .add((Object) fact.title())
                    .add(reporter)
                    .add(minutes);
            part.write(to);
        }
    }
}
