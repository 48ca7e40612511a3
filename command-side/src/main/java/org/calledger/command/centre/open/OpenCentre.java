package org.calledger.command.centre.open;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.events.CentreForm;
import org.calledger.events.CentreId;
import org.calledger.events.CommunityId;
import org.calledger.events.InstitutionId;
import org.calledger.events.PartialDate;
import org.calledger.events.Place;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** An institution opens a centre: a real place, serving communities from that day on. */
public record OpenCentre(
        @Made CentreId centreId,
        InstitutionId institutionId,
        @Size(min = 1, max = 200) String name,
        CentreForm form,
        @Nullable Place place,
        @Size(min = 1, max = 50) List<CommunityId> communityIds,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
