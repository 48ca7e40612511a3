package org.calledger.command.history.reverseimport;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.ImportId;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * What an import recorded has been retracted, last first. Sent by the importer of the server itself, and by nobody else.
 *
 * @param retracted facts
 */
public record ReverseImport(
        ImportId importId,
        @FreeText @Size(min = 1, max = 2000) String reason,
        @Min(0) long retracted,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
