package org.calledger.benchmarks.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.calledger.benchmarks.load.Contender;
import org.calledger.benchmarks.load.Kind;
import org.calledger.benchmarks.load.Stopwatch;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.load.Work;

/** Clients of a server that runs already: each request lets one person support one need. */
public final class Requests implements Contender {
    /** Account and password, made before. */
    public static final String ACCOUNT = "benchmark";

    private static final String PATH = "/api/v1/commands/support-need";
    private static final int CREATED = 201;

    private final int port;
    private final Pairs pairs;
    private final String headers;

    /**
     * Clients.
     *
     * @param ours whether needs and people are to be made at the server's batch door
     */
    public Requests(int port, boolean ours) {
        this.port = port;
        this.pairs = ours ? new RegisteredPairs() : new NumberedPairs();
        String login =
                Base64.getEncoder().encodeToString((ACCOUNT + ":" + ACCOUNT).getBytes(StandardCharsets.US_ASCII));
        this.headers = "Authorization: Basic " + login + "\r\nAccept: application/json, application/x-ndjson\r\n";
    }

    @Override
    public Optional<Work> prepare(Task task) throws IOException {
        return task.kind() == Kind.HTTP ? Optional.of(new Sending(task)) : Optional.empty();
    }

    private final class Sending implements Work {
        private final List<Wire> wires = new ArrayList<>();
        private final Pairs.Chosen chosen;
        private final AtomicInteger turn = new AtomicInteger();

        Sending(Task task) throws IOException {
            for (int client = 0; client < task.clients(); client++) {
                wires.add(new Wire(port, headers));
            }
            chosen = pairs.more(wires.getFirst(), task.size());
        }

        @Override
        public int once(int client, Stopwatch watch) throws IOException {
            byte[] body = chosen.body(turn.getAndIncrement()).getBytes(StandardCharsets.UTF_8);
            watch.start();
            Wire.Response response = wires.get(client).post(PATH, "application/json", body);
            if (response.status() != CREATED) {
                throw new IllegalStateException(response.status() + " " + response.body());
            }
            return 1;
        }

        @Override
        public void close() {
            for (Wire wire : wires) {
                try {
                    wire.close();
                } catch (IOException gone) {
                    throw new IllegalStateException(gone);
                }
            }
        }
    }

    @Override
    public void close() {}
}
