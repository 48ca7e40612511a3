package org.calledger.benchmarks.contest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.calledger.benchmarks.load.Kind;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.report.Names;

/** The whole log in order, beside a cursor over the same rows and the rows alone; and how soon a tailing reader has what was appended. */
final class Readers implements Section {
    private static final String DATABASE = "ledger-read";

    @Override
    public void run(Arena arena) throws IOException, SQLException {
        String url = arena.server().fresh(DATABASE);
        try (Peers peers = new Peers(arena)) {
            Peer ledger = peers.add(Names.LEDGER, url);
            Task read = new Task(Kind.READ, 1, arena.budget().readEvents());
            ledger.prepare(read);
            Server.execute(arena.server().database(DATABASE), "VACUUM ANALYZE");
            List<Peer> readers = List.of(ledger, peers.add(Names.CURSOR, url), peers.add(Names.DRAIN, url));
            for (int repetition = 0; repetition < arena.budget().repetitions(); repetition++) {
                arena.round("read", readers, read, repetition);
            }
            for (int repetition = 0; repetition < arena.budget().repetitions(); repetition++) {
                for (int clients : List.of(1, 64)) {
                    arena.measure("tail", ledger, new Task(Kind.TAIL, clients, 1), repetition);
                    arena.measure("tail", ledger, new Task(Kind.NOTICE, clients, 1), repetition);
                }
            }
        }
    }
}
