package org.calledger.command.history.record;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.HistoryEvent.MilestoneRecorded;
import org.calledger.events.Subject;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Is there a source, and whoever the milestone is about? Other milestones are left out, however much they disagree, and
 * so is when its subject began: a source may say otherwise than the ledger.
 */
public record MilestoneRecord(Known known) {
    public static final Slice<RecordMilestone, MilestoneRecord> SLICE = Slice.of(
                    RecordMilestone.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(MilestoneRecorded.class)
            .reads(command -> Boundary.of(Known.reads(command.milestoneId()), subject(command.subject())))
            .from(new MilestoneRecord(Known.NOTHING), (past, fact) -> new MilestoneRecord(past.known.with(fact)))
            .decides(MilestoneRecord::decide);

    private static @Nullable Boundary subject(@Nullable Subject about) {
        return about == null
                ? null
                : Known.reads(about.institutionId(), about.centreId(), about.communityId(), about.programmeId());
    }

    private Decision decide(RecordMilestone command, Asked asked) {
        known.refuseTwice("milestoneId", command.milestoneId());
        if (command.source() == null) {
            throw Rule.MILESTONE_SOURCE_REQUIRED.broken("source");
        }
        checkSubject(command.subject());
        return Decision.of(new MilestoneRecorded(
                command.milestoneId(),
                command.title(),
                command.text(),
                command.subject(),
                command.confidence(),
                command.on(),
                command.note(),
                command.source()));
    }

    private void checkSubject(@Nullable Subject about) {
        if (about != null) {
            known.require("subject/institutionId", about.institutionId());
            known.require("subject/centreId", about.centreId());
            known.require("subject/communityId", about.communityId());
            known.require("subject/programmeId", about.programmeId());
        }
    }
}
