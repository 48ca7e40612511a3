package org.calledger.endtoend.crash;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting, in threads that nobody interrupts. */
final class Pause {
    private static final Duration LOOK = Duration.ofMillis(20);

    private Pause() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Until it is so; an error that names what was waited for when it never was. */
    static void until(String what, Duration most, BooleanSupplier isSo) {
        long end = System.nanoTime() + most.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + most + ": " + what);
            }
            of(LOOK);
        }
    }
}
