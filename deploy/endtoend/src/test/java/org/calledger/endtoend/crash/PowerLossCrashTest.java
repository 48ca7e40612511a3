package org.calledger.endtoend.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes: with fsync nothing acknowledged is lost, and without it the checks see that it is. */
class PowerLossCrashTest {
    private static final int ROUNDS = Math.max(1, Integer.getInteger("crash.rounds", 0) / 3);

    @TempDir
    Path home;

    @Test
    void with_fsync_nothing_acknowledged_is_lost_and_without_it_the_checks_go_red() throws Exception {
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
            withoutFsync(scene, disk);
        }
    }

    /** The servers check at their start only, so that it can be turned off under them. */
    private static void withoutFsync(Scene scene, Disk disk) throws Exception {
        scene.postgres.run("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()");
        losePower(scene, disk);
        Report.say("power loss, fsync off:");
        assertThat(scene.verdictOnRuins())
                .as("acknowledged events were lost, and it was seen")
                .anyMatch(violation -> violation.startsWith("acknowledged, but not there"));
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
