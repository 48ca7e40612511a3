package org.calledger.command.intake.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.calledger.access.Caller;
import org.calledger.command.CommandSide;
import org.calledger.command.catalogue.Catalogue;
import org.calledger.command.catalogue.CommandDoor;
import org.calledger.command.intake.mapping.CommandForms;
import org.calledger.command.intake.report.ProblemLog;
import org.calledger.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All imports of this node. The same files by the same mapping are one import, and it runs once at a time; at most two
 * imports run together. Safe for use by many threads.
 */
public final class Imports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int TOGETHER = 2;
    private static final long PATIENCE_SECONDS = 10;

    private final CommandDoor door;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Clock today;
    private final ImportStore store;
    private final int atOnce;
    private final CommandForms forms = new SliceForms(CommandSide.SLICES);
    private final Map<String, Task> underWay = new ConcurrentHashMap<>();
    private final Semaphore turns = new Semaphore(TOGETHER, true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Imports kept in that folder; what a stopped server left there is marked as interrupted.
     *
     * @param today a clock whose zone is the ledger's
     * @param atOnce commands of one import under way at a time
     */
    public Imports(CommandDoor door, Catalogue catalogue, Ledger ledger, Clock today, Path folder, int atOnce) {
        this.door = door;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.today = today;
        this.store = new ImportStore(folder);
        this.atOnce = atOnce;
        for (ImportStatus left : store.all()) {
            if (left.state().isUnderWay()) {
                store.deleteFiles(left.id());
                store.save(left.in(State.INTERRUPTED, null));
            }
        }
    }

    /** What mappings may send. */
    public CommandForms forms() {
        return forms;
    }

    public Optional<ImportStatus> find(String id) {
        Task task = underWay.get(id);
        return task == null ? store.find(id) : Optional.of(task.status());
    }

    /** All there are, the last received first. */
    public List<ImportStatus> all() {
        return store.all().stream().map(kept -> find(kept.id()).orElse(kept)).toList();
    }

    /** JSON lines; may not be there. */
    public Path problems(String id) {
        return store.problems(id);
    }

    /**
     * Begins, or begins again, what was uploaded; the upload's folder becomes the import's. Throws
     * {@link UnderWayException} while the same import is under way, {@link UploadRefusedException} when a file lacks what
     * the mapping asks of it, {@link ReversedException} when it was taken back: its keys are used up.
     */
    public ImportStatus begin(Upload upload, Caller caller, boolean dryRun) throws IOException {
        String id = upload.id(dryRun);
        refuseUnfit(upload);
        if (store.find(id).filter(last -> last.state() == State.REVERSED).isPresent()) {
            throw new ReversedException(id);
        }
        ImportStatus received = ImportStatus.received(id, upload.mapping().name(), dryRun, today.instant());
        return start(received, () -> {
            store.save(received);
            store.deleteFiles(id);
            Files.move(upload.folder(), store.files(id), StandardCopyOption.ATOMIC_MOVE);
            CommandDoor chosen = dryRun ? new CheckingDoor(catalogue) : door;
            return new ImportRun(
                    received,
                    upload.mapping(),
                    upload.files(store.files(id)),
                    chosen,
                    frame(caller, id),
                    atOnce,
                    ProblemLog.empty(store.problems(id)));
        });
    }

    private static void refuseUnfit(Upload upload) throws IOException {
        var unfit = upload.unfit();
        if (!unfit.isEmpty()) {
            throw new UploadRefusedException(unfit);
        }
    }

    /** Begins to retract what the import recorded; empty when the ledger knows of no such import. */
    public Optional<ImportStatus> reverse(String id, Caller caller, String reason) throws IOException {
        ImportStatus imported = store.find(id).orElse(null);
        if (imported == null || !ImportedFacts.started(ledger, id)) {
            return Optional.empty();
        }
        return Optional.of(start(
                imported.in(State.REVERSING, null),
                () -> new Reversal(
                        imported,
                        new ImportedFacts(ledger, id),
                        door,
                        frame(caller, id),
                        reason,
                        atOnce,
                        ProblemLog.more(store.problems(id)))));
    }

    private Frame frame(Caller caller, String id) {
        return new Frame(door, new Sender(caller, id), today);
    }

    /** What makes a task, once it is sure that no other is under way for the same import. */
    private interface Making {
        Task make() throws IOException;
    }

    private ImportStatus start(ImportStatus first, Making making) throws IOException {
        String id = first.id();
        Task task;
        synchronized (underWay) {
            awaitTidied(id);
            if (underWay.containsKey(id)) {
                throw new UnderWayException(id);
            }
            task = making.make();
            underWay.put(id, task);
        }
        store.save(task.status());
        threads.execute(() -> run(id, task));
        threads.execute(() -> watch(id, task));
        return task.status();
    }

    /** Who has seen an import end may send it again at once, while its files are still being put away. */
    private void awaitTidied(String id) {
        try {
            for (Task last = underWay.get(id);
                    last != null && !last.status().state().isUnderWay();
                    last = underWay.get(id)) {
                underWay.wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(String id, Task task) {
        try {
            turns.acquire();
            try {
                task.run();
            } finally {
                turns.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            finish(id, task);
        }
    }

    private void finish(String id, Task task) {
        ImportStatus last = task.status();
        try {
            store.save(last.state().isUnderWay() ? last.in(State.INTERRUPTED, null) : last);
            store.deleteFiles(id);
        } catch (UncheckedIOException full) {
            LOG.error("the end of import {} cannot be written", id, full);
        } finally {
            synchronized (underWay) {
                underWay.remove(id);
                underWay.notifyAll();
            }
        }
    }

    private void watch(String id, Task task) {
        try {
            while (task.equals(underWay.get(id))) {
                task.tick();
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends what is under way, leaving it to be sent again. */
    @Override
    public void close() {
        underWay.values().forEach(Task::stop);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
