package org.calledger.command;

import java.util.List;
import org.calledger.command.centre.open.CentreOpening;
import org.calledger.command.community.register.CommunityRegistration;
import org.calledger.command.decision.Slice;
import org.calledger.command.gathering.record.EventRecord;
import org.calledger.command.initiative.propose.Proposal;
import org.calledger.command.institution.adopt.MethodAdoption;
import org.calledger.command.institution.register.InstitutionRegistration;
import org.calledger.command.need.report.NeedReport;
import org.calledger.command.need.support.Support;
import org.calledger.command.person.register.PersonRegistration;
import org.calledger.command.programme.launch.ProgrammeLaunch;
import org.calledger.command.volunteering.log.WorkLog;

/** The table of contents: everything the system can be asked to record. */
public final class CommandSide {
    public static final List<Slice<?, ?>> SLICES = List.of(
            InstitutionRegistration.SLICE,
            MethodAdoption.SLICE,
            CommunityRegistration.SLICE,
            CentreOpening.SLICE,
            PersonRegistration.SLICE,
            NeedReport.SLICE,
            Support.SLICE,
            Proposal.SLICE,
            EventRecord.SLICE,
            WorkLog.SLICE,
            ProgrammeLaunch.SLICE);

    private CommandSide() {}
}
