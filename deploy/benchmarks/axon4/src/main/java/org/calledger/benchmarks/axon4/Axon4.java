package org.calledger.benchmarks.axon4;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.calledger.benchmarks.load.Contender;
import org.calledger.benchmarks.load.Pools;
import org.calledger.benchmarks.load.Samples;
import org.calledger.benchmarks.load.Stopwatch;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.load.Work;
import org.calledger.benchmarks.load.Worker;

/**
 * JdbcEventStorageEngine of Axon Framework 4.13: its condition is the unique aggregate identifier and sequence number.
 * Each client has an aggregate of its own, so that nothing conflicts.
 */
final class Axon4 implements Contender {
    private static final byte[] PAYLOAD = Samples.payload();

    private final HikariDataSource database;
    private final BoundTransactions transactions;
    private final JdbcEventStorageEngine engine;
    /** Aggregates to be sourced, by the number of their events. */
    private final Map<Integer, List<String>> sourced = new HashMap<>();

    Axon4(String jdbcUrl) {
        database = Pools.pool(jdbcUrl, false);
        transactions = new BoundTransactions(database);
        BytesSerializer serializer = new BytesSerializer();
        engine = JdbcEventStorageEngine.builder()
                .connectionProvider(transactions)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        transactions.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
    }

    /** For a process of its own: the database's JDBC URL. */
    public static void main(String[] arguments) throws Exception {
        Worker.serve(() -> new Axon4(arguments[0]));
    }

    @Override
    public Optional<Work> prepare(Task task) {
        return switch (task.kind()) {
            case APPEND -> Optional.of(appending(task));
            case SOURCE -> Optional.of(sourcing(task.size()));
            default -> Optional.empty();
        };
    }

    private Work appending(Task task) {
        Stream[] streams = new Stream[task.clients()];
        for (int client = 0; client < streams.length; client++) {
            streams[client] = new Stream();
        }
        return (client, watch) -> append(streams[client], task.size(), watch);
    }

    private static final class Stream {
        private final String id = Samples.id(Samples.serial()).toString();
        private long next;

        List<DomainEventMessage<byte[]>> events(int size) {
            List<DomainEventMessage<byte[]>> events = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                events.add(new GenericDomainEventMessage<>("need", id, next++, PAYLOAD));
            }
            return events;
        }
    }

    private int append(Stream stream, int size, Stopwatch watch) {
        List<DomainEventMessage<byte[]>> events = stream.events(size);
        watch.start();
        transactions.executeInTransaction(() -> engine.appendEvents(events));
        return size;
    }

    private Work sourcing(int size) {
        List<String> ids = sourced.computeIfAbsent(size, this::made);
        return (client, watch) -> source(ids.get(ThreadLocalRandom.current().nextInt(ids.size())), size);
    }

    private List<String> made(int size) {
        List<String> ids = new ArrayList<>();
        while (ids.size() < Samples.things(size)) {
            Stream stream = new Stream();
            append(stream, size, new Stopwatch());
            ids.add(stream.id);
        }
        return ids;
    }

    private int source(String id, int size) {
        DomainEventStream events = engine.readEvents(id);
        int count = 0;
        while (events.hasNext()) {
            byte[] payload = (byte[]) events.next().getPayload();
            count += payload.length == PAYLOAD.length ? 1 : 0;
        }
        if (count != size) {
            throw new IllegalStateException(count + " events instead of " + size);
        }
        return count;
    }

    @Override
    public void close() {
        database.close();
    }
}
