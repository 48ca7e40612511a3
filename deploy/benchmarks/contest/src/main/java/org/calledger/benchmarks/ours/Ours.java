package org.calledger.benchmarks.ours;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.calledger.benchmarks.load.Contender;
import org.calledger.benchmarks.load.Stopwatch;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.load.Work;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;

/** The ledger itself, by its own interface. */
public final class Ours implements Contender {
    private final String jdbcUrl;
    private final Node node;
    /** Events of a log that {@link Filling} made; 0 where it made none. */
    private int filled;

    public Ours(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
        this.node = Node.on(jdbcUrl);
    }

    @Override
    public Optional<Work> prepare(Task task) throws InterruptedException {
        return switch (task.kind()) {
            case APPEND -> Optional.of(appending(task));
            case SOURCE -> Optional.of(Sourcing.fromMemory(node, filled, task));
            case SOURCE_SQL -> Optional.of(Sourcing.fromSql(jdbcUrl, node, filled, task));
            case READ -> Optional.of(Reading.of(node, task.size()));
            case TAIL -> Optional.of(Tailing.sameNode(node));
            case NOTICE -> Optional.of(Tailing.otherNode(node, jdbcUrl));
            case FILL -> Optional.of(filling(task.size()));
            default -> Optional.empty();
        };
    }

    private Work filling(int size) {
        filled = size;
        return (client, watch) -> Filling.upTo(node.ledger(), size);
    }

    private Work appending(Task task) throws InterruptedException {
        node.awaitFilled();
        long[] known = new long[task.clients()];
        Arrays.fill(known, node.ledger().head());
        return (client, watch) -> append(known, client, task.size(), watch);
    }

    private int append(long[] known, int client, int size, Stopwatch watch) {
        List<NewEvent> events = SampleEvents.supported(size);
        Query alike = SampleEvents.alike(events.getFirst());
        watch.start();
        known[client] = node.ledger()
                .append(events, AppendCondition.failIf(alike, known[client]))
                .join()
                .last();
        return size;
    }

    @Override
    public void close() {
        node.close();
    }
}
