package org.calledger.benchmarks.contest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.calledger.benchmarks.load.Kind;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.report.Names;

/** Conditional appends and sourcing, by all engines, taking turns. */
final class Engines implements Section {
    private static final List<Integer> CLIENTS = List.of(1, 16, 64, 256);
    private static final List<Integer> BATCHES = List.of(10, 100);
    private static final List<Integer> SOURCED = List.of(1, 10, 1_000);
    private static final int AT_ONCE = 16;
    private static final int CEILING = 1_000;
    private static final int MANY = 64;

    @Override
    public void run(Arena arena) throws IOException, SQLException, InterruptedException {
        try (Peers peers = new Peers(arena)) {
            for (String name : List.of(
                    Names.LEDGER,
                    Names.COPY,
                    Names.FUNCTION,
                    Names.STATEMENT,
                    Names.FOUR_TRIPS,
                    Names.AXON5,
                    Names.AXON4)) {
                peers.add(name);
            }
            NodePackage.join(peers, arena);
            for (int repetition = 0; repetition < arena.budget().repetitions(); repetition++) {
                append(arena, peers.all(), repetition);
                source(arena, peers.all(), repetition);
            }
        }
    }

    private static void append(Arena arena, List<Peer> peers, int repetition) throws SQLException {
        List<Peer> appenders =
                peers.stream().filter(peer -> !peer.name().equals(Names.COPY)).toList();
        arena.server().checkpoint();
        for (int clients : CLIENTS) {
            arena.round("append", appenders, new Task(Kind.APPEND, clients, 1), repetition);
            // the ceiling is measured as often and at the same moments as what is held against it
            arena.round("append", only(peers, Names.COPY), new Task(Kind.APPEND, 1, CEILING), repetition);
            if (clients >= MANY) {
                arena.round("append", only(peers, Names.COPY), new Task(Kind.APPEND, 1, clients), repetition);
            }
        }
        for (int size : BATCHES) {
            arena.round("batch", appenders, new Task(Kind.APPEND, AT_ONCE, size), repetition);
        }
    }

    private static void source(Arena arena, List<Peer> peers, int repetition) {
        for (int size : SOURCED) {
            arena.round("source", peers, new Task(Kind.SOURCE, AT_ONCE, size), repetition);
            arena.round("source", only(peers, Names.LEDGER), new Task(Kind.SOURCE_SQL, AT_ONCE, size), repetition);
        }
    }

    private static List<Peer> only(List<Peer> peers, String name) {
        return peers.stream().filter(peer -> peer.name().equals(name)).toList();
    }
}
