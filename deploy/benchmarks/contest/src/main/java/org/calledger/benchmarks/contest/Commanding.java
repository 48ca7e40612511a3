package org.calledger.benchmarks.contest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.calledger.benchmarks.load.Kind;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.report.Names;

/** Real decisions through Axon's bus, warm and cold, beside the engine's own appends. */
final class Commanding implements Section {
    private static final List<Integer> CLIENTS = List.of(1, 64);

    @Override
    public void run(Arena arena) throws IOException, SQLException {
        try (Peers peers = new Peers(arena)) {
            Peer commands = peers.add(Names.COMMANDS);
            Peer ledger = peers.add(Names.LEDGER);
            for (int repetition = 0; repetition < arena.budget().repetitions(); repetition++) {
                for (int clients : CLIENTS) {
                    arena.measure("command", ledger, new Task(Kind.APPEND, clients, 1), repetition);
                    arena.measure(
                            "command",
                            commands,
                            new Task(Kind.COMMAND, clients, arena.budget().people()),
                            repetition);
                    arena.measure(
                            "command", commands, new Task(Kind.COLD, clients, coldPairs(arena, clients)), repetition);
                }
            }
        }
    }

    /** One client alone gets through far fewer. */
    private static int coldPairs(Arena arena, int clients) {
        return clients == 1 ? arena.budget().coldPairs() / 4 : arena.budget().coldPairs();
    }
}
