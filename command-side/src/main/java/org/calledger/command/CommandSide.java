package org.calledger.command;

import java.util.List;
import org.calledger.command.centre.close.CentreClosing;
import org.calledger.command.centre.open.CentreOpening;
import org.calledger.command.centre.serve.Serving;
import org.calledger.command.community.register.CommunityRegistration;
import org.calledger.command.decision.Slice;
import org.calledger.command.gathering.correct.EventCorrection;
import org.calledger.command.gathering.record.EventRecord;
import org.calledger.command.history.dispute.Dispute;
import org.calledger.command.history.finishimport.ImportFinish;
import org.calledger.command.history.record.MilestoneRecord;
import org.calledger.command.history.retract.Retraction;
import org.calledger.command.history.reverseimport.ImportReversal;
import org.calledger.command.history.startimport.ImportStart;
import org.calledger.command.initiative.abandon.Abandonment;
import org.calledger.command.initiative.complete.Completion;
import org.calledger.command.initiative.join.Admission;
import org.calledger.command.initiative.leave.Departure;
import org.calledger.command.initiative.propose.Proposal;
import org.calledger.command.initiative.start.Start;
import org.calledger.command.institution.adopt.MethodAdoption;
import org.calledger.command.institution.register.InstitutionRegistration;
import org.calledger.command.need.judge.Judgement;
import org.calledger.command.need.report.NeedReport;
import org.calledger.command.need.support.Support;
import org.calledger.command.person.register.PersonRegistration;
import org.calledger.command.programme.launch.ProgrammeLaunch;
import org.calledger.command.resource.commit.Commitment;
import org.calledger.command.resource.register.ResourceRegistration;
import org.calledger.command.volunteering.log.WorkLog;

/** The table of contents: everything the system can be asked to record. */
public final class CommandSide {
    public static final List<Slice<?, ?>> SLICES = List.of(
            InstitutionRegistration.SLICE,
            MethodAdoption.SLICE,
            CommunityRegistration.SLICE,
            CentreOpening.SLICE,
            Serving.SLICE,
            CentreClosing.SLICE,
            PersonRegistration.SLICE,
            NeedReport.SLICE,
            Support.SLICE,
            Judgement.SLICE,
            ResourceRegistration.SLICE,
            Commitment.SLICE,
            Proposal.SLICE,
            Admission.SLICE,
            Departure.SLICE,
            Start.SLICE,
            Completion.SLICE,
            Abandonment.SLICE,
            EventRecord.SLICE,
            EventCorrection.SLICE,
            WorkLog.SLICE,
            ProgrammeLaunch.SLICE,
            MilestoneRecord.SLICE,
            Dispute.SLICE,
            Retraction.SLICE,
            ImportStart.SLICE,
            ImportFinish.SLICE,
            ImportReversal.SLICE);

    private CommandSide() {}
}
