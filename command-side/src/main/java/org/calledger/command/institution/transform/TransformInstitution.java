package org.calledger.command.institution.transform;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.InstitutionId;
import org.calledger.events.InstitutionKind;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** An institution becomes of another kind or takes another name.
 *
 * @param kind absent: as before
 * @param name absent: as before
 */
public record TransformInstitution(
        InstitutionId institutionId,
        @Nullable InstitutionKind kind,
        @Size(min = 1, max = 200) @Nullable String name,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
