package org.calledger.endtoend.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The test of the crash test: a protection is taken out, and the same checks must see what happens then. */
@EnabledIfSystemProperty(named = "crash.rounds", matches = "\\d+", disabledReason = "part of the long form")
class SabotageCrashTest {
    private static final int LOST_ANSWERS = 12;

    @TempDir
    Path home;

    /** The lock makes nodes take turns; the key on position stops who did not wait. Without either, rules break. */
    @Test
    void without_the_lock_and_the_key_behind_it_the_checks_go_red() throws Exception {
        try (Scene scene = new Scene(home, seed(), Sabotage.LOCK, Map.of())) {
            scene.load.resume();
            Pause.of(Duration.ofSeconds(4));
            scene.load.pause();
            assertThat(scene.verdict()).as("the key alone fences").isEmpty();
            Report.say("lock taken out: %d events, the key fences".formatted(scene.head()));
            scene.postgres.run(
                    "ALTER TABLE ledger.event_log DROP CONSTRAINT event_log_pk",
                    "ALTER TABLE ledger.event_tag DROP CONSTRAINT event_tag_pk");
            scene.load.resume();
            Pause.of(Duration.ofSeconds(6));
            Report.say("lock and key taken out:");
            assertThat(scene.verdictOnRuins()).isNotEmpty();
        }
    }

    @Test
    void with_a_blind_retry_in_place_of_the_lookup_the_checks_go_red() throws Exception {
        try (Scene scene = new Scene(home, seed(), Sabotage.LOOKUP, Map.of())) {
            scene.load.resume();
            for (int i = 0; i < LOST_ANSWERS; i++) {
                scene.awaitAnyMoment();
                Fault.ANSWER_LOST.strike(scene);
            }
            scene.load.pause();
            Report.say("blind retry after %d lost answers:".formatted(LOST_ANSWERS));
            List<String> violations = scene.verdictOnRuins();
            assertThat(violations).isNotEmpty();
        }
    }

    private static long seed() {
        return Long.getLong("crash.seed", System.nanoTime() % 100_000);
    }
}
