package org.calledger.endtoend.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One PostgreSQL, two nodes on it, many clients, and the evidence of what they did. */
final class Scene implements AutoCloseable {
    private static final int CLIENTS = 24;
    private static final Duration SOON = Duration.ofMinutes(2);

    final Postgres postgres;
    final List<Node> nodes;
    final Random random;
    final Door door;
    final Load load;
    final Journal journal = new Journal();
    private final Evidence evidence = new Evidence();

    Scene(Path home, long seed, Sabotage sabotage, Map<String, String> environment) throws IOException {
        Report.say("seed %d, sabotage %s".formatted(seed, sabotage));
        random = new Random(seed);
        postgres = Postgres.in(home, environment);
        Node first = new Node("first", home, postgres, sabotage);
        first.awaitReady();
        Node second = new Node("second", home, postgres, sabotage);
        nodes = List.of(first, second);
        second.awaitReady();
        door = Door.of(first.folder);
        load = new Load(nodes, door, journal, new Town(door, first.port()), seed, CLIENTS);
    }

    Node anyNode() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    Node otherThan(Node node) {
        return nodes.get(1 - nodes.indexOf(node));
    }

    /** Somewhere in the middle of the load. */
    void awaitAnyMoment() {
        awaitAcknowledged(50);
        Pause.of(Duration.ofMillis(random.nextInt(900)));
    }

    /** The ledger goes on. */
    void awaitAcknowledged(int more) {
        awaitAcknowledged(more, SOON);
    }

    void awaitAcknowledged(int more, Duration most) {
        long before = journal.recorded();
        Pause.until(more + " more acknowledgements", most, () -> journal.recorded() >= before + more);
    }

    /** One blow under load; then everything is compared. */
    void round(String name, Fault fault) throws IOException {
        load.resume();
        awaitAnyMoment();
        String how = fault.strike(this);
        awaitAcknowledged(50);
        long silence = load.pause();
        List<String> violations = verdict();
        Report.say("%s %s%s: %d events, %d acknowledged, longest silence %d ms, %d violations"
                .formatted(name, fault, how, evidence.head(), journal.recorded(), silence, violations.size()));
        assertThat(violations).as("%s %s", name, fault).isEmpty();
    }

    /** Reads the ledger from a node and holds it against the journal, and the views against their rebuild. */
    List<String> verdict() throws IOException {
        Node node = anyNode();
        evidence.read(new Views(this, node).ledgerAfter(evidence.head()));
        List<String> violations = new ArrayList<>(evidence.against(journal));
        violations.addAll(new Views(this, node).differingFromTheirRebuild(evidence.head()));
        return violations;
    }

    /** The same for a ledger so broken that it may not even be readable. */
    List<String> verdictOnRuins() {
        try {
            evidence.read(new Views(this, nodes.getFirst()).ledgerAfter(evidence.head()));
        } catch (IOException | RuntimeException unreadable) {
            evidence.found("the ledger cannot be read: " + unreadable.getMessage());
        }
        List<String> violations = evidence.against(journal);
        Report.say("%d events, %d acknowledged, %d violations"
                .formatted(evidence.head(), journal.recorded(), violations.size()));
        violations.stream().limit(5).forEach(one -> Report.say("  found: %.400s".formatted(one)));
        return violations;
    }

    long head() {
        return evidence.head();
    }

    @Override
    public void close() {
        load.close();
        Report.say("answers: %s".formatted(journal.kinds()));
        nodes.forEach(Node::close);
        postgres.close();
    }
}
