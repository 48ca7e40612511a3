package org.calledger.command.history.finishimport;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.ImportId;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * An import has read all its rows. Sent by the importer of the server itself, and by nobody else.
 *
 * @param accepted commands recorded now
 * @param present commands found recorded before
 */
public record FinishImport(
        ImportId importId,
        @Min(0) long rowsRead,
        @Min(0) long accepted,
        @Min(0) long present,
        @Min(0) long refused,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
