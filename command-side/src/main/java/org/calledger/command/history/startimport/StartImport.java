package org.calledger.command.history.startimport;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.events.HistoryEvent.ImportedFile;
import org.calledger.events.ImportId;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** An import begins. Sent by the importer of the server itself, and by nobody else. */
public record StartImport(
        @Made ImportId importId,
        @Size(min = 1, max = 200) String mapping,
        @Size(max = 1000) List<ImportedFile> files,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
