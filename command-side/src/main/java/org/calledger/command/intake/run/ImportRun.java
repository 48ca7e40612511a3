package org.calledger.command.intake.run;

import java.io.IOException;
import org.calledger.access.problem.ProblemCode;
import org.calledger.command.catalogue.CommandDoor;
import org.calledger.command.intake.mapping.Mapping;
import org.calledger.command.intake.report.ProblemLog;
import org.calledger.command.intake.report.RowProblem;
import org.calledger.command.intake.sheet.SheetFaultException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import from its files to its last answer. Runs on one thread of its own; its status may be asked by any. */
final class ImportRun implements Task {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final Mapping mapping;
    private final ImportFiles files;
    private final CommandDoor door;
    private final Frame frame;
    private final int atOnce;
    private final ProblemLog problems;
    private final Progress progress;
    private volatile ImportStatus status;
    private volatile boolean over;

    /** The log of problems is closed when it has run. */
    ImportRun(
            ImportStatus received,
            Mapping mapping,
            ImportFiles files,
            CommandDoor door,
            Frame frame,
            int atOnce,
            ProblemLog problems) {
        this.status = received;
        this.mapping = mapping;
        this.files = files;
        this.door = door;
        this.frame = frame;
        this.atOnce = atOnce;
        this.problems = problems;
        this.progress = new Progress(problems, System::nanoTime);
    }

    @Override
    public ImportStatus status() {
        ImportStatus last = status;
        double rate = last.state().isUnderWay() ? progress.ratePerSecond() : progress.wholeRatePerSecond();
        return last.counting(progress, rate).in(last.state(), last.problem());
    }

    @Override
    public void tick() {
        if (status.state() == State.RUNNING) {
            progress.tick();
        }
        try {
            problems.flush();
        } catch (IOException full) {
            LOG.warn("the problems of import {} cannot be written", status.id(), full);
        }
    }

    @Override
    public void stop() {
        over = true;
    }

    @Override
    public void run() {
        State end = State.FAILED;
        String why = ProblemCode.INTERNAL_ERROR.code();
        try (problems) {
            end = imported();
            why = null;
        } catch (StoppedException stopped) {
            why = stopped.problem().code();
        } catch (InterruptedException stopped) {
            end = State.INTERRUPTED;
            why = null;
        } catch (IOException | RuntimeException broken) {
            LOG.error("import {} broke", status.id(), broken);
        }
        end(end, why);
    }

    private void end(State end, @Nullable String why) {
        progress.tick();
        status = status.in(end, why);
        LOG.info("import {} of {}: {}", status.id(), mapping.name(), status());
    }

    private State imported() throws IOException, InterruptedException {
        status = status.in(State.CHECKING, null);
        Survey survey = new Survey(mapping, files, progress);
        RowProblem wrong = survey.survey(() -> over);
        if (wrong != null) {
            progress.refused(wrong);
            return State.REFUSED;
        }
        if (over) {
            return State.INTERRUPTED;
        }
        status = status.in(State.RUNNING, null);
        progress.tick();
        if (!status.dryRun()) {
            frame.start(mapping.name(), files.described().values());
        }
        send(survey);
        if (over) {
            return State.INTERRUPTED;
        }
        if (!status.dryRun()) {
            frame.finish(progress.counts());
        }
        return State.FINISHED;
    }

    private void send(Survey survey) throws IOException, InterruptedException {
        try (Sending sending = new Sending(door, atOnce)) {
            new Rows(mapping, files, frame.sender(), sending, progress).send(survey.tables(), () -> over);
        } catch (SheetFaultException changed) {
            throw new IOException("a file changed while it was read", changed);
        }
    }
}
