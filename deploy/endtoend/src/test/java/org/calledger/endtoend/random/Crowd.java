package org.calledger.endtoend.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.calledger.access.Role;
import org.calledger.endtoend.doors.Assembled;
import org.calledger.ledger.axon.EventJson;
import org.calledger.testing.Asking;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Many clients, each with an account of its own, who send in batches and one by one, and sometimes again. */
final class Crowd {
    private static final int CLIENTS = 40;
    private static final int BATCH = 4;
    private static final int PATIENCE = 100;
    private static final String COMMANDS = "/api/v1/commands";

    private final Assembled application;
    private final Story story;
    private final Pool pool;
    private final long seed;
    private final AtomicInteger left;
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();

    /** A command, and what was answered. */
    record Sent(String command, ObjectNode body, int status, JsonNode answer) {
        boolean isAccepted() {
            return status == 201;
        }

        List<Long> positions() {
            List<Long> positions = new ArrayList<>();
            answer.path("events")
                    .forEach(event -> positions.add(event.path("position").asLong()));
            return positions;
        }
    }

    Crowd(Assembled application, Story story, Pool pool, long seed, int commands) {
        this.application = application;
        this.story = story;
        this.pool = pool;
        this.seed = seed;
        this.left = new AtomicInteger(commands);
    }

    /** Sends everything; every answer, of repeated requests too. */
    List<Sent> run() throws Exception {
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Asking asking = application.script(Set.of(Role.values()));
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1000 + i);
            clients.add(() -> client(asking, random));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> client : threads.invokeAll(clients)) {
                client.get();
            }
        }
        return List.copyOf(sent);
    }

    private int client(Asking asking, RandomGenerator random) {
        int batches = 0;
        while (left.getAndAdd(-BATCH) > 0) {
            List<ObjectNode> lines = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                lines.add(story.next(random).put("key", UUID.randomUUID().toString()));
            }
            if (random.nextInt(4) == 0) {
                lines.forEach(line -> single(asking, line));
            } else {
                batch(asking, lines);
            }
            if (random.nextInt(20) == 0) {
                batch(asking, lines);
            }
            batches++;
        }
        return batches;
    }

    private void single(Asking asking, ObjectNode line) {
        single(asking, line, 0);
    }

    private void single(Asking asking, ObjectNode line, int again) {
        var response = asking.post(
                COMMANDS + "/" + line.path("command").asString(),
                line.path("body").toString(),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                line.path("key").asString());
        heard(asking, line, response.statusCode(), EventJson.mapper().readTree(response.body()), again);
    }

    private void batch(Asking asking, List<ObjectNode> lines) {
        String body = lines.stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
        List<JsonNode> answers = asking.post(COMMANDS, body, "Content-Type", "application/x-ndjson")
                .body()
                .lines()
                .map(line -> EventJson.mapper().readTree(line))
                .toList();
        if (answers.size() != lines.size()) {
            throw new AssertionError(answers.size() + " answers to " + lines.size() + " lines: " + answers);
        }
        for (int i = 0; i < answers.size(); i++) {
            heard(
                    asking,
                    lines.get(i),
                    answers.get(i).path("status").asInt(),
                    answers.get(i).path("body"),
                    0);
        }
    }

    /** "Not now" is answered by the same request once more, as the answer says. */
    private void heard(Asking asking, ObjectNode line, int status, JsonNode answer, int again) {
        if (status == 503 && again < PATIENCE) {
            LockSupport.parkNanos(250_000_000L);
            single(asking, line, again + 1);
            return;
        }
        answer.path("events")
                .forEach(event ->
                        pool.recorded(UUID.fromString(event.path("eventId").asString())));
        answer.path("ids")
                .properties()
                .forEach(made -> pool.begun(UUID.fromString(made.getValue().asString())));
        sent.add(new Sent(line.path("command").asString(), (ObjectNode) line.path("body"), status, answer));
    }

    /** How often each kind of answer came. */
    static Map<String, Long> tally(List<Sent> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        one -> one.isAccepted()
                                ? "accepted"
                                : one.answer().path("code").asString("?"),
                        java.util.TreeMap::new,
                        Collectors.counting()));
    }
}
