package org.calledger.benchmarks.views;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.calledger.query.projection.Rebuild;
import org.calledger.query.projection.Rebuild.Phase;
import org.calledger.query.projection.Rebuild.State;

/** How long each step of a rebuild takes, by what the rebuild says it is at. */
final class Steps {
    private static final long LOOK_NANOS = 5_000_000;

    private final Rebuild rebuild;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final Thread watching;
    private volatile boolean ended;

    private Steps(Rebuild rebuild) {
        this.rebuild = rebuild;
        this.watching = Thread.ofVirtual().unstarted(this::look);
    }

    static Steps watch(Rebuild rebuild) {
        Steps steps = new Steps(rebuild);
        steps.watching.start();
        return steps;
    }

    private void look() {
        long last = System.nanoTime();
        while (!ended) {
            LockSupport.parkNanos(LOOK_NANOS);
            long now = System.nanoTime();
            Rebuild.Progress progress = rebuild.underWay();
            if (progress.state() == State.RUNNING && progress.phase() != Phase.NONE) {
                seconds.merge(progress.phase().name().toLowerCase(Locale.ROOT), (now - last) / 1e9, Double::sum);
            }
            last = now;
        }
    }

    Map<String, Double> end() throws InterruptedException {
        ended = true;
        watching.join();
        return seconds;
    }
}
