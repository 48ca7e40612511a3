package org.calledger.benchmarks.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.calledger.benchmarks.load.Measured;

/** How long questions take at a node's door, until the last byte of the answer: alone, and while others ask too. */
public final class Asked {
    private static final int FEWEST = 5;
    private static final int WARM_PART = 4;
    private static final long HOUR = 3_600_000_000L;
    private static final int DIGITS = 3;
    private static final int OK = 200;
    /** What takes longer than the node allows is an answer too, and a slow one. */
    private static final int TOO_SLOW = 503;

    private static final long LOOKS_NANOS = 1_000_000_000L;

    private final int port;
    private final Map<String, String> questions;
    private final String headers;

    /**
     * At a node.
     *
     * @param account and password, of an analyst
     * @param questions paths by name
     */
    public Asked(int port, String account, Map<String, String> questions) {
        this.port = port;
        this.questions = questions;
        String login =
                Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.US_ASCII));
        this.headers = "Authorization: Basic " + login + "\r\nAccept: application/json\r\n";
    }

    /** Whether the node answers. */
    public boolean isReady() throws IOException {
        try (Wire wire = new Wire(port, headers)) {
            return wire.get("/api/v1/needs?limit=1").status() == OK;
        }
    }

    /** By question, asked for the first time since the node started. */
    public Map<String, Measured> first() throws IOException {
        return oneByOne(0, 1);
    }

    /** By question, one after the other, when the node has been up for a while. */
    public Map<String, Measured> alone(double seconds) throws IOException {
        oneByOne(seconds / WARM_PART, FEWEST);
        return oneByOne(seconds, FEWEST);
    }

    private Map<String, Measured> oneByOne(double seconds, int fewest) throws IOException {
        Map<String, Measured> measured = new LinkedHashMap<>();
        try (Wire wire = new Wire(port, headers)) {
            for (Map.Entry<String, String> question : questions.entrySet()) {
                Histogram times = new Histogram(HOUR, DIGITS);
                long began = System.nanoTime();
                while (times.getTotalCount() < fewest || System.nanoTime() - began < seconds * 1e9) {
                    ask(wire, question.getValue(), times);
                }
                measured.put(question.getKey(), measured(times, (System.nanoTime() - began) / 1e9));
            }
        }
        return measured;
    }

    /** By question, asked by people who look at an answer for a second or two before they ask the next, at random. */
    public Map<String, Measured> crowded(int analysts, double seconds) throws IOException, InterruptedException {
        Map<String, Histogram> times = new LinkedHashMap<>();
        questions.keySet().forEach(name -> times.put(name, new ConcurrentHistogram(HOUR, DIGITS)));
        Queue<IOException> failures = new ConcurrentLinkedQueue<>();
        long until = System.nanoTime() + (long) (seconds * 1e9);
        List<Thread> all = new ArrayList<>();
        for (int n = 0; n < analysts; n++) {
            all.add(Thread.ofVirtual().start(() -> {
                try (Wire wire = new Wire(port, headers)) {
                    look(wire, times, until);
                } catch (IOException failure) {
                    failures.add(failure);
                }
            }));
        }
        for (Thread one : all) {
            one.join();
        }
        for (IOException failure : failures) {
            throw failure;
        }
        Map<String, Measured> measured = new LinkedHashMap<>();
        times.forEach((name, of) -> measured.put(name, measured(of, seconds)));
        return measured;
    }

    private void look(Wire wire, Map<String, Histogram> times, long until) throws IOException {
        List<Map.Entry<String, Histogram>> names = List.copyOf(times.entrySet());
        ThreadLocalRandom random = ThreadLocalRandom.current();
        while (true) {
            LockSupport.parkNanos(LOOKS_NANOS + random.nextLong(LOOKS_NANOS));
            if (System.nanoTime() > until) {
                return;
            }
            Map.Entry<String, Histogram> one = names.get(random.nextInt(names.size()));
            ask(wire, questions.getOrDefault(one.getKey(), ""), one.getValue());
        }
    }

    private static void ask(Wire wire, String path, Histogram times) throws IOException {
        long began = System.nanoTime();
        Wire.Response answer = wire.get(path);
        times.recordValue(Math.min(HOUR, (System.nanoTime() - began) / 1_000));
        if (answer.status() != OK && answer.status() != TOO_SLOW) {
            throw new IOException(answer.status() + " to " + path + ": " + answer.body());
        }
    }

    private static Measured measured(Histogram times, double seconds) {
        return new Measured(
                times.getTotalCount(),
                times.getTotalCount(),
                seconds,
                times.getValueAtPercentile(50),
                times.getValueAtPercentile(90),
                times.getValueAtPercentile(99),
                times.getValueAtPercentile(99.9),
                times.getMaxValue());
    }
}
