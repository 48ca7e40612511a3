package org.calledger.command.volunteering.agree;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.events.AgreementId;
import org.calledger.events.InstitutionId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * A person and an institution agree on voluntary work.
 *
 * @param until the last day it is agreed for; absent: open
 * @param guardianConsent whether a guardian consents; required for minors
 */
public record AgreeVolunteering(
        @Made AgreementId agreementId,
        PersonId personId,
        InstitutionId institutionId,
        @Nullable PartialDate until,
        @Nullable Boolean guardianConsent,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
