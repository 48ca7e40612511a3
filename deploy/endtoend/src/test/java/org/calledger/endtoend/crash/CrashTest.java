package org.calledger.endtoend.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes and their PostgreSQL are killed, frozen and cut off under load. In the build a short form; {@code
 * -Dcrash.rounds=30} is the long one: thirty kills of a node and thirty of PostgreSQL, five of all at once, fifteen
 * freezes and ten lost answers.
 * {@code -Dcrash.seed} repeats the choices of a run, though never its timing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 3, unit = TimeUnit.HOURS) // the long form; what hangs within has bounds of its own
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 0);

    private final Keys keys = new Keys();
    private Scene scene;

    @BeforeAll
    void begin(@TempDir Path home) throws IOException {
        long seed = Long.getLong("crash.seed", System.nanoTime() % 100_000);
        scene = new Scene(home, seed, Sabotage.NONE, Map.of());
    }

    @AfterAll
    void end() {
        scene.close();
    }

    @Test
    @Order(1)
    void the_same_key_at_once_on_two_nodes_records_once_and_gives_one_answer() throws Exception {
        assertThat(keys.atOnce(scene)).isEmpty();
    }

    @Test
    @Order(2)
    void nothing_acknowledged_is_lost_or_doubled_and_no_rule_is_broken_whatever_is_killed() throws IOException {
        List<Fault> faults = faults();
        for (int i = 0; i < faults.size(); i++) {
            scene.round("round %d of %d:".formatted(i + 1, faults.size()), faults.get(i));
        }
    }

    private List<Fault> faults() {
        if (ROUNDS == 0) {
            return List.of(Fault.ANSWER_LOST, Fault.POSTGRES_KILLED, Fault.NODE_FROZEN, Fault.NODE_KILLED);
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            faults.add(Fault.NODE_KILLED);
            faults.add(Fault.POSTGRES_KILLED);
            if (i % 3 == 0) {
                faults.addAll(List.of(Fault.NODE_FROZEN, Fault.ANSWER_LOST));
            }
            if (i % 6 == 0) {
                faults.addAll(List.of(Fault.NODE_FROZEN_LONG, Fault.ALL_KILLED));
            }
        }
        Collections.shuffle(faults, scene.random);
        return faults;
    }

    @Test
    @Order(3)
    void after_restarts_of_both_nodes_and_of_postgres_the_same_keys_still_give_their_first_answers()
            throws IOException {
        scene.postgres.kill();
        scene.nodes.forEach(Node::kill);
        scene.postgres.start();
        scene.nodes.forEach(Node::start);
        scene.nodes.forEach(Node::awaitReady);
        assertThat(keys.again(scene)).isEmpty();
    }
}
