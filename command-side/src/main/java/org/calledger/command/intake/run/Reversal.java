package org.calledger.command.intake.run;

import java.util.UUID;
import org.calledger.access.problem.ProblemCode;
import org.calledger.command.catalogue.Answer;
import org.calledger.command.catalogue.CommandDoor;
import org.calledger.command.catalogue.Problem;
import org.calledger.command.intake.report.ProblemLog;
import org.calledger.command.intake.report.RowProblem;
import org.calledger.refusal.Rule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Retracts what an import recorded, last first: no fact while one of another type that was recorded after it, and may
 * build on it, still stands. Sent again after a crash, it goes on.
 */
final class Reversal implements Task {
    private static final Logger LOG = LoggerFactory.getLogger(Reversal.class);

    private final ImportedFacts facts;
    private final CommandDoor door;
    private final Frame frame;
    private final String reason;
    private final int atOnce;
    private final ProblemLog problems;
    private final Progress progress;
    private volatile ImportStatus status;
    private volatile boolean over;

    Reversal(
            ImportStatus imported,
            ImportedFacts facts,
            CommandDoor door,
            Frame frame,
            String reason,
            int atOnce,
            ProblemLog problems) {
        this.status = imported.in(State.REVERSING, null);
        this.facts = facts;
        this.door = door;
        this.frame = frame;
        this.reason = reason;
        this.atOnce = atOnce;
        this.problems = problems;
        this.progress = new Progress(problems, System::nanoTime);
    }

    @Override
    public ImportStatus status() {
        ImportStatus last = status;
        return last.retracting(progress).in(last.state(), last.problem());
    }

    @Override
    public void tick() {
        progress.tick();
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
            end = reversed();
            why = null;
        } catch (StoppedException stopped) {
            why = stopped.problem().code();
        } catch (InterruptedException stopped) {
            end = State.INTERRUPTED;
            why = null;
        } catch (java.io.IOException | RuntimeException broken) {
            LOG.error("the reversal of import {} broke", status.id(), broken);
        }
        status = status.in(end, why);
    }

    private State reversed() throws InterruptedException {
        facts.find(progress::expect);
        try (Sending sending = new Sending(door, atOnce)) {
            String type = "";
            for (int at = facts.size() - 1; at >= 0 && !over; at--) {
                if (!facts.type(at).equals(type)) {
                    sending.await();
                    type = facts.type(at);
                }
                retract(sending, facts.id(at));
            }
            sending.await();
        }
        if (over) {
            return State.INTERRUPTED;
        }
        Counts counts = progress.counts();
        frame.reverse(reason, counts.accepted() + counts.present());
        return State.REVERSED;
    }

    private void retract(Sending sending, UUID eventId) throws InterruptedException {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("eventId", eventId.toString())
                .put("reason", reason);
        Sender sender = frame.sender();
        String key = "import/retract/" + sender.importId() + "/" + eventId;
        sending.send(sender.own(sender.caller(), "retract-fact", body, key), answer -> answered(eventId, answer));
    }

    private void answered(UUID eventId, Answer answer) {
        switch (answer) {
            case Answer.Accepted accepted when accepted.before() -> progress.present();
            case Answer.Accepted _ -> progress.accepted();
            case Answer.Refused refused
            when refused.problem().code().equals(Rule.HISTORY_ALREADY_RETRACTED.code()) -> progress.present();
            case Answer.Refused refused -> progress.refused(problem(eventId, refused.problem()));
        }
    }

    private static RowProblem problem(UUID eventId, Problem problem) {
        return new RowProblem("", 0, null, problem.code(), problem.arguments(), eventId.toString());
    }
}
