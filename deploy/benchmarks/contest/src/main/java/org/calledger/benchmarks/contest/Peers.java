package org.calledger.benchmarks.contest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contenders of one section, each on a new database of its own. */
final class Peers implements AutoCloseable {
    private final Arena arena;
    private final List<Peer> all = new ArrayList<>();

    Peers(Arena arena) {
        this.arena = arena;
    }

    Peer add(String name) throws IOException, SQLException {
        return add(name, arena.server().fresh(name));
    }

    Peer add(String name, String where) throws IOException {
        return started(name, arena.launching().contender(name, where), Optional.empty());
    }

    /** Clients of a server that runs already. */
    Peer clients(String name, Web server) throws IOException {
        List<String> line = arena.launching().contender(name, Integer.toString(server.port()));
        return started(name, line, Optional.of(server.process()));
    }

    Peer started(String name, List<String> line, Optional<ProcessHandle> serving) throws IOException {
        Peer peer = Peer.start(name, line, arena.folder(), serving);
        all.add(peer);
        return peer;
    }

    List<Peer> all() {
        return List.copyOf(all);
    }

    @Override
    public void close() {
        all.forEach(Peer::close);
    }
}
