package org.calledger.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** Clients in a closed circle: each does the next operation when it has the answer to the last. */
public final class Load {
    private static final long SHORTEST = 20;
    private static final long LONGEST = Duration.ofMinutes(10).toNanos();
    private static final int DIGITS = 2;

    private Load() {}

    private record Client(Histogram latencies, long events) {}

    /**
     * Runs until the time is over; operations begun by then are finished and counted.
     *
     * @throws ExecutionException the first client's failure
     */
    public static Measured run(Work work, int clients, Duration time) throws ExecutionException, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            long end = began + time.toNanos();
            List<Future<Client>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(threads.submit(() -> client(work, number, end)));
            }
            Histogram all = new Histogram(SHORTEST, LONGEST, DIGITS);
            long events = 0;
            for (Future<Client> one : running) {
                Client done = one.get();
                all.add(done.latencies());
                events += done.events();
            }
            return Measured.of(all, events, (System.nanoTime() - began) / 1e9);
        }
    }

    private static Client client(Work work, int number, long end) throws Exception {
        Histogram latencies = new Histogram(SHORTEST, LONGEST, DIGITS);
        Stopwatch watch = new Stopwatch();
        long events = 0;
        do {
            watch.start();
            events += work.once(number, watch);
            latencies.recordValue(Math.clamp(watch.nanos(), SHORTEST, LONGEST));
        } while (System.nanoTime() < end);
        return new Client(latencies, events);
    }
}
