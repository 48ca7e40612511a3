package org.calledger.benchmarks.ours;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.calledger.benchmarks.load.Samples;
import org.calledger.benchmarks.load.Stopwatch;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.load.Work;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Tag;
import org.calledger.ledger.postgres.LedgerSettings;

/** Things with as many events as asked for, sourced at random. A log that {@link Filling} made has things of ten. */
final class Sourcing {
    private static final int FILLED_THINGS = 1_000;

    private Sourcing() {}

    static Work fromMemory(Node node, int filled, Task task) throws InterruptedException {
        node.awaitFilled();
        List<UUID> things = things(node.ledger(), filled, task.size());
        things.forEach(thing -> source(node.ledger(), thing, task.size()));
        return sourcing(node.ledger(), things, task.size());
    }

    /** On a node that keeps no answers. */
    static Work fromSql(String jdbcUrl, Node node, int filled, Task task) {
        List<UUID> things = things(node.ledger(), filled, task.size());
        Node bare = Node.on(jdbcUrl, LedgerSettings.defaults().withoutCache());
        Work sourcing = sourcing(bare.ledger(), things, task.size());
        return new Work() {
            @Override
            public int once(int client, Stopwatch watch) throws Exception {
                return sourcing.once(client, watch);
            }

            @Override
            public void close() {
                bare.close();
            }
        };
    }

    private static Work sourcing(Ledger ledger, List<UUID> things, int size) {
        return (client, watch) ->
                source(ledger, things.get(ThreadLocalRandom.current().nextInt(things.size())), size);
    }

    private static int source(Ledger ledger, UUID thing, int size) {
        int found = ledger.source(SampleEvents.about(thing)).events().size();
        if (found != size) {
            throw new IllegalStateException(found + " events of " + thing + " instead of " + size);
        }
        return found;
    }

    private static List<UUID> things(Ledger ledger, int filled, int size) {
        if (size == Filling.EVENTS_EACH && filled > 0) {
            return Filling.things(filled, FILLED_THINGS);
        }
        List<UUID> things = new ArrayList<>();
        while (things.size() < Samples.things(size)) {
            UUID thing = Samples.id(Samples.serial());
            things.add(thing);
            ledger.append(eventsOf(thing, size), AppendCondition.none()).join();
        }
        return things;
    }

    private static List<NewEvent> eventsOf(UUID thing, int size) {
        List<NewEvent> events = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            events.add(SampleEvents.event(Tag.of("need", thing), Tag.of("person", Samples.id(Samples.serial()))));
        }
        return events;
    }
}
