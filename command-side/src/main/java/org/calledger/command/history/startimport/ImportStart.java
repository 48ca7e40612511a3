package org.calledger.command.history.startimport;

import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.HistoryEvent.ImportStarted;

/** Is this import new? Imports of the same files are left out: what they find recorded before, they count. */
public record ImportStart(Known known) {
    public static final Slice<StartImport, ImportStart> SLICE = Slice.of(StartImport.class)
            .records(ImportStarted.class)
            .reads(command -> Known.reads(command.importId()))
            .from(new ImportStart(Known.NOTHING), (past, fact) -> new ImportStart(past.known.with(fact)))
            .decides(ImportStart::decide);

    private Decision decide(StartImport command, Asked asked) {
        known.refuseTwice("importId", command.importId());
        return Decision.of(new ImportStarted(
                command.importId(),
                command.mapping(),
                command.files(),
                command.on(),
                command.note(),
                command.source()));
    }
}
