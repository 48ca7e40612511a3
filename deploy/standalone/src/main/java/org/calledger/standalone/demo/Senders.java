package org.calledger.standalone.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calledger.access.Caller;
import org.calledger.access.Role;
import org.calledger.command.catalogue.Answer;
import org.calledger.command.catalogue.Answer.Accepted;
import org.calledger.command.catalogue.Answer.Refused;
import org.calledger.command.catalogue.CommandDoor;
import org.calledger.command.catalogue.Envelope;
import org.calledger.command.catalogue.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Sends steps through the door, some at once, in an order that holds. */
final class Senders {
    private static final Logger LOG = LoggerFactory.getLogger(Senders.class);
    private static final Caller CALLER = new Caller("demo-history", Set.of(Role.COORDINATOR, Role.ANIMATOR));
    private static final String CLIENT = "demo";
    /** Enough for the ledger to commit in groups, and little enough to leave the server to its visitors. */
    private static final int AT_ONCE = 16;

    private static final int ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLIS = 100;

    private final CommandDoor door;
    private final Counting counting;
    private final Map<String, Step> byKey;

    Senders(CommandDoor door, List<Step> all, Counting counting) {
        this.door = door;
        this.counting = counting;
        this.byKey = all.stream().collect(Collectors.toMap(Step::key, Function.identity()));
    }

    /** Returns when all were answered, or when it was stopped and those under way were. */
    void send(List<Step> steps) throws InterruptedException {
        Order order = new Order();
        Semaphore room = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Step step : steps) {
                room.acquire();
                CompletableFuture<Void> done = order.before(step)
                        .thenRunAsync(() -> send(step), threads)
                        .whenComplete((nothing, failed) -> room.release());
                order.add(step, done);
            }
            room.acquire(AT_ONCE);
        }
    }

    private void send(Step step) {
        if (counting.isStopped()) {
            return;
        }
        switch (answered(step)) {
            case Accepted accepted -> counting.accepted(accepted.before());
            case Refused refused
            when isPassing(refused.problem()) -> counting.stop(refused.problem().code());
            case Refused refused -> {
                LOG.warn("demo history: {} was refused: {}", step.key(), refused.problem());
                counting.refused();
            }
        }
    }

    private Answer answered(Step step) {
        Envelope envelope = envelope(step);
        Answer answer = door.send(envelope);
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; attempt < ATTEMPTS && isPassing(answer) && !counting.isStopped(); attempt++) {
            sleep(pause);
            pause *= 2;
            answer = door.send(envelope);
        }
        return answer;
    }

    private Envelope envelope(Step step) {
        Map<String, Object> body = new LinkedHashMap<>(step.body());
        Step other = step.eventOf() == null ? null : byKey.get(step.eventOf());
        // The same key gives the first answer again, and with it the event's id
        if (other != null && answered(other) instanceof Accepted accepted) {
            body.put("eventId", accepted.events().getFirst().eventId().toString());
        }
        return new Envelope(
                step.command(),
                JsonMapper.shared().valueToTree(body),
                step.key(),
                CALLER,
                CLIENT,
                step.key(),
                Map.of());
    }

    private static boolean isPassing(Answer answer) {
        return answer instanceof Refused refused && isPassing(refused.problem());
    }

    /** The ledger is out of reach, or somebody else was quicker: nothing that the step itself is to blame for. */
    private static boolean isPassing(Problem problem) {
        return problem.status() >= 500 || problem.status() == 409 || problem.status() == 429;
    }

    private void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            counting.stop();
        }
    }
}
