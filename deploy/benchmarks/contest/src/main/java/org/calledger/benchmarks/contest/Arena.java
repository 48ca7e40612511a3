package org.calledger.benchmarks.contest;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.calledger.benchmarks.load.Kind;
import org.calledger.benchmarks.load.Measured;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.report.Line;
import org.calledger.benchmarks.report.Results;

/** Where contenders take turns. */
final class Arena {
    /** Programs of many classes: for many clients they are compiled not as for one. */
    private static final Set<Kind> WHOLE_PROGRAMS = Set.of(Kind.HTTP, Kind.COMMAND);

    private static final int MOST_SLICES = 8;
    private static final double STEADY = 1.05;

    private final Server server;
    private final Launching launching;
    private final Budget budget;
    private final Results results;
    private final Path folder;
    private final PrintWriter out;
    private final Set<Warmed> warmed = new HashSet<>();

    private record Warmed(Peer peer, Kind kind, int clients) {
        static Warmed by(Peer peer, Task task) {
            return new Warmed(peer, task.kind(), WHOLE_PROGRAMS.contains(task.kind()) ? task.clients() : 0);
        }
    }

    Arena(Server server, Launching launching, Budget budget, Results results, Path folder, PrintWriter out) {
        this.server = server;
        this.launching = launching;
        this.budget = budget;
        this.results = results;
        this.folder = folder;
        this.out = out;
    }

    Server server() {
        return server;
    }

    Launching launching() {
        return launching;
    }

    Budget budget() {
        return budget;
    }

    Results results() {
        return results;
    }

    Path folder() {
        return folder;
    }

    void say(String words) {
        out.println(words);
        out.flush();
    }

    /** The same task for all of them, one after the other; every other repetition in the opposite order. */
    void round(String section, List<Peer> peers, Task task, int repetition) {
        List<Peer> order = new ArrayList<>(peers);
        Collections.rotate(order, repetition / 2);
        for (Peer peer : repetition % 2 == 0 ? order : order.reversed()) {
            measure(section, peer, task, repetition);
        }
    }

    void measure(String section, Peer peer, Task task, int repetition) {
        if (!peer.prepare(task)) {
            return;
        }
        // what is cold has its own end: it may not be warmed for long
        if (task.kind() != Kind.COLD && warmed.add(Warmed.by(peer, task))) {
            warmUp(peer);
        } else if (budget.warm() > 0) {
            peer.run(budget.warm());
        }
        Duration own = peer.cpu();
        Duration sending = peer.sendingCpu();
        Duration postgres = server.cpu();
        Measured measured = peer.run(budget.seconds());
        Line line = new Line(
                section,
                task.kind().word(),
                task.size(),
                task.clients(),
                peer.name(),
                repetition,
                measured,
                micros(peer.cpu().minus(own), measured),
                micros(peer.sendingCpu().minus(sending), measured),
                micros(server.cpu().minus(postgres), measured));
        results.add(line);
        say(told(line));
    }

    /** Until it gets no faster, or all slices are done: a whole program is compiled for half a minute on two cores. */
    private void warmUp(Peer peer) {
        double before = 0;
        for (int slice = 0; slice < MOST_SLICES && budget.firstWarm() > 0; slice++) {
            double rate = peer.run(budget.firstWarm()).eventsPerSecond();
            if (rate < before * STEADY) {
                return;
            }
            before = rate;
        }
    }

    private static double micros(Duration cpu, Measured measured) {
        return cpu.toNanos() / 1e3 / measured.operations();
    }

    private static String told(Line line) {
        return String.format(
                Locale.ROOT,
                "%d %-8s %-10s %6d  %4d clients  %-16s %10.0f events/s  median %9.2f ms  p99 %9.2f ms",
                line.repetition() + 1,
                line.section(),
                line.what(),
                line.size(),
                line.clients(),
                line.contender(),
                line.measured().eventsPerSecond(),
                line.measured().p50() / 1e3,
                line.measured().p99() / 1e3);
    }
}
