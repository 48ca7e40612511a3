package org.calledger.command.institution.register;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.events.CommunityId;
import org.calledger.events.InstitutionId;
import org.calledger.events.InstitutionKind;
import org.calledger.events.PartialDate;
import org.calledger.events.Sector;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** An institution comes into the ledger: one that may carry centres, initiatives or programmes. */
public record RegisterInstitution(
        @Made InstitutionId institutionId,
        @Size(min = 1, max = 200) String name,
        InstitutionKind kind,
        Sector sector,
        @Nullable CommunityId communityId,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
