package org.calledger.command.centre.relocate;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.CentreId;
import org.calledger.events.PartialDate;
import org.calledger.events.Place;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** A centre moves to another place. */
public record Relocate(
        CentreId centreId,
        Place place,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
