package org.calledger.command.programme.launch;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.events.Goal;
import org.calledger.events.InstitutionId;
import org.calledger.events.PartialDate;
import org.calledger.events.ProgrammeId;
import org.calledger.events.ProgrammeKind;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * A programme or project begins.
 *
 * @param from its first day
 * @param until its last day; absent: open
 */
public record LaunchProgramme(
        @Made ProgrammeId programmeId,
        ProgrammeKind kind,
        @Size(min = 1, max = 200) String title,
        InstitutionId institutionId,
        @Size(min = 1, max = 200) @Nullable String funder,
        PartialDate from,
        @Nullable PartialDate until,
        @Size(max = 50) List<Goal> goals,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
