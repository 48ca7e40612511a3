package org.calledger.command.gathering.attend;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.GatheringId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** More of those who attended a gathering are named. */
public record RecordAttendance(
        GatheringId gatheringId,
        @Size(min = 1, max = 50) List<PersonId> personIds,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
