package org.calledger.command.initiative.join;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.ExactlyOne;
import org.calledger.command.decision.FreeText;
import org.calledger.events.AgeBand;
import org.calledger.events.Background;
import org.calledger.events.InitiativeId;
import org.calledger.events.InstitutionId;
import org.calledger.events.JoiningRole;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.Sex;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** A person or an institution joins an initiative; what the command says of the person goes before what is known. */
@ExactlyOne({"personId", "institutionId"})
public record JoinInitiative(
        InitiativeId initiativeId,
        @Nullable PersonId personId,
        @Nullable InstitutionId institutionId,
        @Nullable JoiningRole role,
        @Nullable AgeBand ageBand,
        @Nullable Sex sex,
        @Nullable Background background,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
