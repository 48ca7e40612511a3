package org.calledger.command;

import java.util.List;
import org.calledger.command.animator.appoint.Appointment;
import org.calledger.command.animator.end.AppointmentEnd;
import org.calledger.command.centre.changeform.Reshaping;
import org.calledger.command.centre.close.CentreClosing;
import org.calledger.command.centre.leave.Leaving;
import org.calledger.command.centre.open.CentreOpening;
import org.calledger.command.centre.relocate.Relocation;
import org.calledger.command.centre.serve.Serving;
import org.calledger.command.coalition.dissolve.Dissolution;
import org.calledger.command.coalition.form.Formation;
import org.calledger.command.coalition.join.Accession;
import org.calledger.command.coalition.leave.Secession;
import org.calledger.command.community.assigncode.CodeAssignment;
import org.calledger.command.community.merge.Union;
import org.calledger.command.community.move.Move;
import org.calledger.command.community.population.Census;
import org.calledger.command.community.register.CommunityRegistration;
import org.calledger.command.community.split.Division;
import org.calledger.command.decision.Slice;
import org.calledger.command.gathering.attend.Attendance;
import org.calledger.command.gathering.cancel.Cancellation;
import org.calledger.command.gathering.confirm.Confirmation;
import org.calledger.command.gathering.correct.EventCorrection;
import org.calledger.command.gathering.plan.EventPlan;
import org.calledger.command.gathering.record.EventRecord;
import org.calledger.command.history.correct.FactCorrection;
import org.calledger.command.history.dispute.Dispute;
import org.calledger.command.history.finishimport.ImportFinish;
import org.calledger.command.history.freeze.Freezing;
import org.calledger.command.history.record.MilestoneRecord;
import org.calledger.command.history.retract.Retraction;
import org.calledger.command.history.reverseimport.ImportReversal;
import org.calledger.command.history.startimport.ImportStart;
import org.calledger.command.initiative.abandon.Abandonment;
import org.calledger.command.initiative.changecapacity.CapacityChange;
import org.calledger.command.initiative.complete.Completion;
import org.calledger.command.initiative.join.Admission;
import org.calledger.command.initiative.leave.Departure;
import org.calledger.command.initiative.propose.Proposal;
import org.calledger.command.initiative.start.Start;
import org.calledger.command.institution.adopt.MethodAdoption;
import org.calledger.command.institution.close.InstitutionClosing;
import org.calledger.command.institution.register.InstitutionRegistration;
import org.calledger.command.institution.steward.Stewardship;
import org.calledger.command.institution.transform.Transformation;
import org.calledger.command.need.judge.Judgement;
import org.calledger.command.need.merge.NeedMerging;
import org.calledger.command.need.reopen.NeedReopening;
import org.calledger.command.need.report.NeedReport;
import org.calledger.command.need.support.Support;
import org.calledger.command.need.withdraw.NeedWithdrawal;
import org.calledger.command.need.withdrawsupport.SupportWithdrawal;
import org.calledger.command.person.correct.PersonalDataCorrection;
import org.calledger.command.person.erase.Erasure;
import org.calledger.command.person.merge.PeopleMerging;
import org.calledger.command.person.register.PersonRegistration;
import org.calledger.command.programme.close.ProgrammeClosing;
import org.calledger.command.programme.include.Inclusion;
import org.calledger.command.programme.launch.ProgrammeLaunch;
import org.calledger.command.programme.measure.Measurement;
import org.calledger.command.resource.commit.Commitment;
import org.calledger.command.resource.confirm.ResourceConfirmation;
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
            Transformation.SLICE,
            InstitutionClosing.SLICE,
            MethodAdoption.SLICE,
            Stewardship.SLICE,
            CommunityRegistration.SLICE,
            Move.SLICE,
            CodeAssignment.SLICE,
            Division.SLICE,
            Union.SLICE,
            Census.SLICE,
            CentreOpening.SLICE,
            Reshaping.SLICE,
            Relocation.SLICE,
            Serving.SLICE,
            Leaving.SLICE,
            CentreClosing.SLICE,
            Appointment.SLICE,
            AppointmentEnd.SLICE,
            PersonRegistration.SLICE,
            PeopleMerging.SLICE,
            PersonalDataCorrection.SLICE,
            Erasure.SLICE,
            NeedReport.SLICE,
            Support.SLICE,
            SupportWithdrawal.SLICE,
            NeedMerging.SLICE,
            Judgement.SLICE,
            NeedWithdrawal.SLICE,
            NeedReopening.SLICE,
            ResourceRegistration.SLICE,
            Commitment.SLICE,
            ResourceConfirmation.SLICE,
            Release.SLICE,
            Retirement.SLICE,
            Proposal.SLICE,
            CapacityChange.SLICE,
            Admission.SLICE,
            Departure.SLICE,
            Start.SLICE,
            Completion.SLICE,
            Abandonment.SLICE,
            EventPlan.SLICE,
            EventRecord.SLICE,
            EventCorrection.SLICE,
            Attendance.SLICE,
            Confirmation.SLICE,
            Cancellation.SLICE,
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
            Freezing.SLICE,
            FactCorrection.SLICE,
            Retraction.SLICE,
            ImportStart.SLICE,
            ImportFinish.SLICE,
            ImportReversal.SLICE);

    private CommandSide() {}
}
