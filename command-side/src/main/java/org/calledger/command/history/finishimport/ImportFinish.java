package org.calledger.command.history.finishimport;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.Fact;
import org.calledger.events.HistoryEvent.ImportFinished;
import org.calledger.events.HistoryEvent.ImportReversed;
import org.calledger.events.HistoryEvent.ImportStarted;
import org.calledger.refusal.Rule;

/** Is this import running? What it recorded is left out: the importer has counted it. */
public record ImportFinish(Known known, boolean over) {
    public static final Slice<FinishImport, ImportFinish> SLICE = Slice.of(FinishImport.class)
            .records(ImportFinished.class)
            .reads(command -> facts(ImportStarted.class, ImportFinished.class, ImportReversed.class)
                    .about(command.importId()))
            .from(new ImportFinish(Known.NOTHING, false), ImportFinish::evolve)
            .decides(ImportFinish::decide);

    private ImportFinish evolve(Fact fact) {
        return new ImportFinish(
                known.with(fact), over || fact instanceof ImportFinished || fact instanceof ImportReversed);
    }

    private Decision decide(FinishImport command, Asked asked) {
        known.since("importId", command.importId(), command.on());
        if (over) {
            throw Rule.IMPORT_NOT_RUNNING.broken("importId", command.importId());
        }
        return Decision.of(new ImportFinished(
                command.importId(),
                command.rowsRead(),
                command.accepted(),
                command.present(),
                command.refused(),
                command.on(),
                command.note(),
                command.source()));
    }
}
