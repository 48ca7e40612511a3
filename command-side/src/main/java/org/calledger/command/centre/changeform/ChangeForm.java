package org.calledger.command.centre.changeform;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.CentreForm;
import org.calledger.events.CentreId;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** A centre takes another form: a community room becomes a neighbourhood house. */
public record ChangeForm(
        CentreId centreId,
        CentreForm form,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
