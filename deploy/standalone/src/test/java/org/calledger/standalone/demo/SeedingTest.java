package org.calledger.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.calledger.command.catalogue.Answer;
import org.calledger.command.catalogue.Answer.Accepted;
import org.calledger.command.catalogue.Answer.AcceptedEvent;
import org.calledger.command.catalogue.CommandDoor;
import org.calledger.command.catalogue.Envelope;
import org.calledger.command.catalogue.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The order and the restarts, with a door that keeps a list; the rules are asked in {@code DemoLedgerTest}. */
class SeedingTest {
    private static final Clock AFTER = clock("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    private final Map<String, Accepted> recorded = new ConcurrentHashMap<>();
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> ended = new AtomicReference<>("");

    @Test
    void nothingIsNamedBeforeItWasMade() throws Exception {
        write(AFTER, this::record);
        assertThat(recorded).hasSize(DemoHistory.steps().size());
        assertThat(ended.get()).isEqualTo("complete " + recorded.size() + " 0");
    }

    @Test
    void anInterruptedOneGoesOnWithoutDoubling() throws Exception {
        write(AFTER, envelope -> recorded.size() < 5_000 ? record(envelope) : unreachable());
        assertThat(ended.get()).startsWith("stopped");
        int first = recorded.size();
        write(AFTER, this::record);
        int all = DemoHistory.steps().size();
        assertThat(ended.get()).isEqualTo("complete " + (all - first) + " " + first);
    }

    @Test
    void whatIsNotDueYetComesLater() throws Exception {
        write(clock("2019-06-01T10:00:00Z"), this::record);
        int first = recorded.size();
        assertThat(first).isBetween(5_000, 15_000);
        assertThat(ended.get()).isEqualTo("complete " + first + " 0");
        write(AFTER, this::record);
        assertThat(recorded).hasSize(DemoHistory.steps().size());
        ended.set("");
        assertThat(begunAndIdle()).isTrue();
    }

    private boolean begunAndIdle() throws InterruptedException {
        Seeding seeding = new Seeding(envelope -> unreachable(), folder.resolve("done"), AFTER, progress(null));
        seeding.begin().awaitEnd();
        return ended.get().isEmpty();
    }

    private void write(Clock clock, CommandDoor door) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        try (Seeding seeding = new Seeding(door, folder.resolve("done"), clock, progress(end))) {
            seeding.begin();
            assertThat(end.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Answer record(Envelope envelope) {
        Accepted before = recorded.get(envelope.key());
        if (before != null) {
            return new Accepted(1, before.events(), Map.of(), List.of(), true);
        }
        Set<String> named = new HashSet<>();
        ids(envelope.body(), named);
        String own = own(envelope.command());
        envelope.body().propertyStream().forEach(field -> {
            if (field.getKey().equals(own)) {
                made.add(field.getValue().asString());
            }
        });
        boolean known = made.containsAll(named) || envelope.command().equals("retract-fact");
        assertThat(known).as(envelope.key() + " " + envelope.body()).isTrue();
        AcceptedEvent event = new AcceptedEvent(UUID.randomUUID(), "a.B", 1);
        Accepted now = new Accepted(1, List.of(event), Map.of(), List.of(), false);
        recorded.put(String.valueOf(envelope.key()), now);
        return now;
    }

    private static String own(String command) {
        return switch (command) {
            case "register-institution" -> "institutionId";
            case "register-community" -> "communityId";
            case "open-centre" -> "centreId";
            case "register-person" -> "personId";
            case "report-need" -> "needId";
            case "register-resource" -> "resourceId";
            case "propose-initiative" -> "initiativeId";
            case "record-event" -> "gatheringId";
            case "log-work" -> "workId";
            case "launch-programme" -> "programmeId";
            case "record-milestone" -> "milestoneId";
            default -> "";
        };
    }

    private static void ids(JsonNode node, Set<String> ids) {
        if (node.isString() && node.asString().matches("[0-9a-f]{8}-[0-9a-f-]{27}")) {
            ids.add(node.asString());
        }
        node.valueStream().forEach(child -> ids(child, ids));
    }

    private static Answer unreachable() {
        return new Answer.Refused(new Problem("ledger.unavailable", 503, List.of(), List.of()));
    }

    private static Clock clock(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    private Progress progress(@org.jspecify.annotations.Nullable CountDownLatch end) {
        return new Progress() {
            @Override
            public void reached(int done, int all) {}

            @Override
            public void complete(int now, int before, Duration took) {
                told("complete " + now + " " + before);
            }

            @Override
            public void stopped(int done, int all, String why) {
                told("stopped " + done);
            }

            private void told(String how) {
                ended.set(how);
                if (end != null) {
                    end.countDown();
                }
            }
        };
    }
}
