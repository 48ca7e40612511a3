package org.calledger.command.volunteering.certify;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.events.CertificateId;
import org.calledger.events.InstitutionId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * An institution certifies a person's confirmed work for it.
 *
 * @param from the first day, inclusive
 * @param until the last day, inclusive
 */
public record IssueCertificate(
        @Made CertificateId certificateId,
        PersonId personId,
        InstitutionId institutionId,
        PartialDate from,
        PartialDate until,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
