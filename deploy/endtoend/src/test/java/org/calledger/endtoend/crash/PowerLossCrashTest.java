package org.calledger.endtoend.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The power goes: with fsync nothing acknowledged is lost, and without it nothing is acknowledged, or the checks see that it is. */
@Timeout(value = 3, unit = TimeUnit.HOURS) // the long form; what hangs within has bounds of its own
class PowerLossCrashTest {
    private static final int ROUNDS = Math.max(1, Integer.getInteger("crash.rounds", 0) / 3);

    private static final Duration A_WHILE = Duration.ofSeconds(4);

    @TempDir
    Path home;

    @Test
    void with_fsync_nothing_acknowledged_is_lost_and_without_it_nothing_is_acknowledged() throws Exception {
        Disk disk = Disk.in(home);
        try (Scene scene = new Scene(home, seed(), Sabotage.NONE, disk.environment())) {
            settle(scene, disk);
            for (int i = 0; i < ROUNDS; i++) {
                losePower(scene, disk);
                List<String> violations = scene.verdict();
                Report.say("power loss %d of %d, fsync on: %d events, %d violations"
                        .formatted(i + 1, ROUNDS, scene.head(), violations.size()));
                assertThat(violations).isEmpty();
            }
            turnFsyncOff(scene);
            scene.load.resume();
            Pause.of(A_WHILE);
            long before = scene.journal.recorded();
            Pause.of(A_WHILE);
            assertThat(scene.journal.recorded())
                    .as("acknowledged without fsync")
                    .isEqualTo(before);
            Report.say("fsync off: the nodes acknowledge nothing");
        }
    }

    @Test
    void without_fsync_and_without_nodes_that_look_whether_it_is_on_the_checks_go_red() throws Exception {
        Disk disk = Disk.in(home);
        try (Scene scene = new Scene(home, seed(), Sabotage.FSYNC, disk.environment())) {
            settle(scene, disk);
            turnFsyncOff(scene);
            losePower(scene, disk);
            Report.say("power loss, fsync off:");
            assertThat(scene.verdictOnRuins())
                    .as("acknowledged events were lost, and it was seen")
                    .anyMatch(violation -> violation.startsWith("acknowledged, but not there"));
        }
    }

    private static void turnFsyncOff(Scene scene) throws Exception {
        scene.postgres.run("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()");
    }

    private static void settle(Scene scene, Disk disk) throws IOException, InterruptedException {
        scene.postgres.kill();
        disk.settle();
        scene.postgres.start();
    }

    private static void losePower(Scene scene, Disk disk) throws IOException, InterruptedException {
        scene.load.resume();
        scene.awaitAnyMoment();
        scene.postgres.kill();
        disk.losePower();
        scene.postgres.start();
        scene.load.pause();
    }

    private static long seed() {
        return Long.getLong("crash.seed", System.nanoTime() % 100_000);
    }
}
