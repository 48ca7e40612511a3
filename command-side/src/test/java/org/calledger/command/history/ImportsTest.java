package org.calledger.command.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.UUID;
import org.calledger.command.CommandSide;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Slice;
import org.calledger.command.history.finishimport.FinishImport;
import org.calledger.command.history.finishimport.ImportFinish;
import org.calledger.command.history.reverseimport.ImportReversal;
import org.calledger.command.history.reverseimport.ReverseImport;
import org.calledger.command.history.startimport.ImportStart;
import org.calledger.command.history.startimport.StartImport;
import org.calledger.events.HistoryEvent.ImportFinished;
import org.calledger.events.HistoryEvent.ImportReversed;
import org.calledger.events.HistoryEvent.ImportStarted;
import org.calledger.events.ImportId;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

/** The three commands of an import. */
class ImportsTest {
    private final ImportId id = new ImportId(UUID.randomUUID());
    private final ImportStarted started = new ImportStarted(id, "praga", List.of(), on("2026-11-01"), null, null);
    private final ImportFinished finished = new ImportFinished(id, 3, 2, 1, 0, on("2026-11-01"), null, null);
    private final ImportReversed reversed = new ImportReversed(id, "zły plik", 2, on("2026-11-02"), null, null);

    private final StartImport start = new StartImport(id, "praga", List.of(), on("2026-11-01"), null, null);
    private final FinishImport finish = new FinishImport(id, 3, 2, 1, 0, on("2026-11-01"), null, null);
    private final ReverseImport reverse = new ReverseImport(id, "zły plik", 2, on("2026-11-02"), null, null);

    @Test
    void start_finish_and_reverse() {
        Given.nothing().when(ImportStart.SLICE, start).then(started);
        Given.facts(started).when(ImportFinish.SLICE, finish).then(finished);
        Given.facts(started, finished).when(ImportReversal.SLICE, reverse).then(reversed);
        Given.facts(started).when(ImportReversal.SLICE, reverse).then(reversed);
    }

    @Test
    void each_once_and_of_an_import_there_is() {
        Given.facts(started).when(ImportStart.SLICE, start).refused(Rule.IMPORT_ALREADY_EXISTS, "importId");
        Given.nothing().when(ImportFinish.SLICE, finish).refused(Rule.IMPORT_UNKNOWN, "importId");
        Given.nothing().when(ImportReversal.SLICE, reverse).refused(Rule.IMPORT_UNKNOWN, "importId");
        Given.facts(started, finished).when(ImportFinish.SLICE, finish).refused(Rule.IMPORT_NOT_RUNNING, "importId");
        Given.facts(started, reversed).when(ImportFinish.SLICE, finish).refused(Rule.IMPORT_NOT_RUNNING, "importId");
        Given.facts(started, reversed)
                .when(ImportReversal.SLICE, reverse)
                .refused(Rule.IMPORT_ALREADY_REVERSED, "importId");
    }

    @Test
    void nobody_outside_sends_them() {
        assertThat(List.of(ImportStart.SLICE, ImportFinish.SLICE, ImportReversal.SLICE))
                .allMatch(Slice::isInternal);
        assertThat(CommandSide.SLICES.stream().filter(Slice::isInternal)).hasSize(3);
    }
}
