package org.calledger.benchmarks.axon5;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.eventsourcing.eventstore.AggregateBasedConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.calledger.benchmarks.load.Contender;
import org.calledger.benchmarks.load.Pools;
import org.calledger.benchmarks.load.Samples;
import org.calledger.benchmarks.load.Stopwatch;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.load.Work;
import org.jspecify.annotations.Nullable;

/**
 * AggregateBasedJpaEventStorageEngine of Axon Framework 5.0.1 with Hibernate, tuned: bytea, statements batched. Its
 * condition is the unique aggregate identifier and sequence number; each client has an aggregate of its own.
 */
public final class Axon5Jpa implements Contender {
    private static final byte[] PAYLOAD = Samples.payload();
    private static final MessageType TYPE = new MessageType(Samples.TYPE, "1");

    private final HikariDataSource database;
    private final EntityManagerFactory factory;
    private final EventStorageEngine engine;
    /** Aggregates to be sourced, by the number of their events. */
    private final Map<Integer, List<Tag>> sourced = new HashMap<>();

    public Axon5Jpa(String jdbcUrl) {
        database = Pools.pool(jdbcUrl, false);
        factory = Entities.factory(database);
        BoundEntities entities = new BoundEntities(factory);
        engine = new AggregateBasedJpaEventStorageEngine(
                entities, entities, new DelegatingEventConverter(new BytesConverter()), defaults -> defaults);
    }

    @Override
    public Optional<Work> prepare(Task task) {
        return switch (task.kind()) {
            case APPEND -> Optional.of(appending(task));
            case SOURCE -> Optional.of(sourcing(task.size()));
            default -> Optional.empty();
        };
    }

    /** An aggregate's stream of one writer. */
    private static final class Stream {
        private final Tag tag = new Tag("need", Samples.id(Samples.serial()).toString());
        private @Nullable ConsistencyMarker marker;
        private long last = -1;

        AppendCondition condition() {
            EventCriteria criteria = EventCriteria.havingTags(tag);
            ConsistencyMarker known = marker == null ? ConsistencyMarker.ORIGIN : marker;
            return AppendCondition.withCriteria(criteria).withMarker(known);
        }

        void appended(int size) {
            last += size;
            marker = new AggregateBasedConsistencyMarker(tag.value(), last);
        }
    }

    private Work appending(Task task) {
        Stream[] streams = new Stream[task.clients()];
        for (int client = 0; client < streams.length; client++) {
            streams[client] = new Stream();
        }
        return (client, watch) -> append(streams[client], task.size(), watch);
    }

    private int append(Stream stream, int size, Stopwatch watch) {
        List<TaggedEventMessage<?>> events = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            events.add(new GenericTaggedEventMessage<>(new GenericEventMessage(TYPE, PAYLOAD), Set.of(stream.tag)));
        }
        watch.start();
        engine.appendEvents(stream.condition(), null, events)
                .thenCompose(transaction -> transaction.commit(null))
                .join();
        stream.appended(size);
        return size;
    }

    private Work sourcing(int size) {
        List<Tag> tags = sourced.computeIfAbsent(size, this::made);
        return (client, watch) -> source(tags.get(ThreadLocalRandom.current().nextInt(tags.size())), size);
    }

    private List<Tag> made(int size) {
        List<Tag> tags = new ArrayList<>();
        while (tags.size() < Samples.things(size)) {
            Stream stream = new Stream();
            append(stream, size, new Stopwatch());
            tags.add(stream.tag);
        }
        return tags;
    }

    private int source(Tag tag, int size) {
        int count = Objects.requireNonNull(engine.source(
                        SourcingCondition.conditionFor(EventCriteria.havingTags(tag)), null)
                .reduce(0, (sum, entry) -> sum + (entry.message().payload() instanceof byte[] ? 1 : 0))
                .join());
        if (count != size) {
            throw new IllegalStateException(count + " events instead of " + size);
        }
        return count;
    }

    @Override
    public void close() {
        factory.close();
        database.close();
    }
}
