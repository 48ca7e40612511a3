package org.calledger.command.history.reverseimport;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.Fact;
import org.calledger.events.HistoryEvent.ImportReversed;
import org.calledger.events.HistoryEvent.ImportStarted;
import org.calledger.refusal.Rule;

/** Is there such an import, not yet reversed? Whether it had finished is left out: one that broke off can be reversed. */
public record ImportReversal(Known known, boolean reversed) {
    public static final Slice<ReverseImport, ImportReversal> SLICE = Slice.of(ReverseImport.class)
            .records(ImportReversed.class)
            .reads(command -> facts(ImportStarted.class, ImportReversed.class).about(command.importId()))
            .from(new ImportReversal(Known.NOTHING, false), ImportReversal::evolve)
            .decides(ImportReversal::decide);

    private ImportReversal evolve(Fact fact) {
        return new ImportReversal(known.with(fact), reversed || fact instanceof ImportReversed);
    }

    private Decision decide(ReverseImport command, Asked asked) {
        known.since("importId", command.importId(), command.on());
        if (reversed) {
            throw Rule.IMPORT_ALREADY_REVERSED.broken("importId", command.importId());
        }
        return Decision.of(new ImportReversed(
                command.importId(),
                command.reason(),
                command.retracted(),
                command.on(),
                command.note(),
                command.source()));
    }
}
