package org.calledger.command;

import java.util.List;
import org.calledger.command.animator.appoint.Appointment;
import org.calledger.command.animator.end.AppointmentEnd;
import org.calledger.command.centre.close.CentreClosing;
import org.calledger.command.centre.open.CentreOpening;
import org.calledger.command.centre.serve.Serving;
import org.calledger.command.coalition.dissolve.Dissolution;
import org.calledger.command.coalition.form.Formation;
import org.calledger.command.coalition.join.Accession;
import org.calledger.command.coalition.leave.Secession;
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
import org.calledger.command.institution.steward.Stewardship;
import org.calledger.command.need.judge.Judgement;
import org.calledger.command.need.report.NeedReport;
import org.calledger.command.need.support.Support;
import org.calledger.command.person.register.PersonRegistration;
import org.calledger.command.programme.close.ProgrammeClosing;
import org.calledger.command.programme.include.Inclusion;
import org.calledger.command.programme.launch.ProgrammeLaunch;
import org.calledger.command.programme.measure.Measurement;
import org.calledger.command.resource.commit.Commitment;
import org.calledger.command.resource.confirm.Confirmation;
import org.calledger.command.resource.register.ResourceRegistration;
import org.calledger.command.resource.release.Release;
import org.calledger.command.resource.retire.Retirement;
import org.calledger.command.volunteering.agree.Agreement;
import org.calledger.command.volunteering.certify.Certification;
import org.calledger.command.volunteering.confirm.WorkConfirmation;
import org.calledger.command.volunteering.correct.WorkCorrection;
import org.calledger.command.volunteering.end.AgreementEnd;
import org.calledger.command.volunteering.log.WorkLog;
import org.calledger.command.volunteering.reject.WorkRejection;

/** The table of contents: everything the system can be asked to record. */
public final class CommandSide {
    public static final List<Slice<?, ?>> SLICES = List.of(
            InstitutionRegistration.SLICE,
            MethodAdoption.SLICE,
            Stewardship.SLICE,
            CommunityRegistration.SLICE,
            CentreOpening.SLICE,
            Serving.SLICE,
            CentreClosing.SLICE,
            Appointment.SLICE,
            AppointmentEnd.SLICE,
            PersonRegistration.SLICE,
            NeedReport.SLICE,
            Support.SLICE,
            Judgement.SLICE,
            ResourceRegistration.SLICE,
            Commitment.SLICE,
            Confirmation.SLICE,
            Release.SLICE,
            Retirement.SLICE,
            Proposal.SLICE,
            Admission.SLICE,
            Departure.SLICE,
            Start.SLICE,
            Completion.SLICE,
            Abandonment.SLICE,
            EventRecord.SLICE,
            EventCorrection.SLICE,
            WorkLog.SLICE,
            WorkCorrection.SLICE,
            WorkConfirmation.SLICE,
            WorkRejection.SLICE,
            Agreement.SLICE,
            AgreementEnd.SLICE,
            Certification.SLICE,
            Formation.SLICE,
            Accession.SLICE,
            Secession.SLICE,
            Dissolution.SLICE,
            ProgrammeLaunch.SLICE,
            Inclusion.SLICE,
            Measurement.SLICE,
            ProgrammeClosing.SLICE,
            MilestoneRecord.SLICE,
            Dispute.SLICE,
            Retraction.SLICE,
            ImportStart.SLICE,
            ImportFinish.SLICE,
            ImportReversal.SLICE);

    private CommandSide() {}
}
