package org.calledger.ledger.axon;

import static org.calledger.ledger.Events.event;
import static org.calledger.ledger.Events.item;
import static org.calledger.ledger.Events.tag;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.UnitOfWork;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.Sourced;
import org.calledger.ledger.Tag;
import org.calledger.ledger.postgres.LedgerSchema;
import org.calledger.ledger.postgres.LedgerSettings;
import org.calledger.ledger.postgres.PostgresLedger;
import org.calledger.testing.EmbeddedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many decisions a second, each of four query items and one event, the ledger carries on an embedded, durable
 * PostgreSQL. Run by hand: {@code java -cp … org.calledger.ledger.axon.LedgerBenchmark [seconds]}.
 */
public final class LedgerBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerBenchmark.class);
    private static final int NEEDS = 200;
    private static final int TAILS = 8;
    private static final byte[] PAYLOAD = new byte[300];
    private static final byte[] METADATA = new byte[200];

    private final PostgresLedger ledger;
    private final ProcessHandle server;
    private final LedgerStorageEngine shared;
    private final LongAdder tailed = new LongAdder();
    private final AtomicLong serial = new AtomicLong();

    private LedgerBenchmark(PostgresLedger ledger, ProcessHandle server) {
        this.ledger = ledger;
        this.server = server;
        this.shared = new LedgerStorageEngine(ledger, new ByteCodec());
    }

    /** The server's first process, parent of every backend. */
    private static ProcessHandle server(HikariDataSource database) {
        long backend = JdbcClient.create(database)
                .sql("SELECT pg_backend_pid()")
                .query(Long.class)
                .single();
        return ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
    }

    private static Duration cpu(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    public static void main(String[] arguments) throws InterruptedException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        for (boolean cached : new boolean[] {true, false}) {
            try (HikariDataSource database = EmbeddedDatabase.freshDataSource()) {
                LedgerSchema.migrate(database);
                LedgerSettings settings = cached
                        ? LedgerSettings.defaults()
                        : LedgerSettings.defaults().withoutCache();
                try (PostgresLedger ledger = new PostgresLedger(
                        database, () -> DriverManager.getConnection(database.getJdbcUrl()), settings)) {
                    new LedgerBenchmark(ledger, server(database)).run(cached ? "from memory" : "from SQL", seconds);
                }
            }
        }
        System.exit(0);
    }

    private void run(String name, int seconds) throws InterruptedException {
        ledger.append(
                        java.util.stream.IntStream.range(0, NEEDS)
                                .mapToObj(i -> event("need.NeedReported", tag("need", i)))
                                .toList(),
                        AppendCondition.none())
                .join();
        Runnable axon = throughAxon();
        measure(name + ", ledger, warm-up", 64, seconds / 2, this::decide);
        for (int clients : new int[] {1, 64, 256}) {
            measure(name + ", append only", clients, seconds, this::appendOnly);
            measure(name + ", ledger", clients, seconds, this::decide);
            measure(name + ", through Axon", clients, seconds, axon);
        }
        for (int tail = 0; tail < TAILS; tail++) {
            Thread.ofPlatform().daemon().start(this::tail);
        }
        measure(name + ", through Axon, 8 tails", 64, seconds, axon);
        LOG.info("{} tailed events, {}", tailed.sum(), ledger.counters().read());
    }

    /** As a projection does, from now on: every event decoded. */
    private void tail() {
        Semaphore moved = new Semaphore(0);
        var stream =
                shared.stream(StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(ledger.head())), null);
        stream.setCallback(moved::release);
        while (!stream.isCompleted()) {
            moved.acquireUninterruptibly();
            moved.drainPermits();
            for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
                tailed.increment();
            }
        }
    }

    private void appendOnly() {
        ledger.append(List.of(supported(serial.incrementAndGet(), 0)), AppendCondition.none())
                .join();
    }

    private void decide() {
        long number = serial.incrementAndGet();
        long need = number % NEEDS;
        Query query = new Query(items(number, need));
        Sourced past = ledger.source(query);
        if (past.events().size() != 1) {
            throw new IllegalStateException("expected the one event of need " + need + ": " + past.events());
        }
        ledger.append(List.of(supported(number, need)), AppendCondition.failIf(query, past.head()))
                .join();
    }

    private static NewEvent supported(long number, long need) {
        NewEvent plain = event("need.NeedSupported", tags(number, need).toArray(Tag[]::new));
        return new NewEvent(plain.id(), plain.type(), plain.time(), null, null, PAYLOAD, METADATA, plain.tags());
    }

    private static Set<Tag> tags(long number, long need) {
        return Set.of(tag("need", need), tag("person", "p-" + number), tag("request", "sha256-" + number));
    }

    private static List<QueryItem> items(long number, long need) {
        return List.of(
                item(Set.of("need.NeedReported", "need.NeedJudged", "need.NeedClosed"), tag("need", need)),
                item(
                        Set.of("need.NeedSupported", "need.SupportWithdrawn"),
                        tag("need", need),
                        tag("person", "p-" + number)),
                item(Set.of("person.PersonRegistered"), tag("person", "p-" + number)),
                item(Set.of(), tag("request", "sha256-" + number)));
    }

    private Runnable throughAxon() {
        LedgerStorageEngine engine = new LedgerStorageEngine(ledger, new ByteCodec());
        AxonConfiguration axon = AxonSetup.apply(EventSourcingConfigurer.create(), engine)
                .componentRegistry(registry -> registry.registerComponent(
                        org.axonframework.eventsourcing.eventstore.TagResolver.class,
                        config -> message -> axonTags((Supported) java.util.Objects.requireNonNull(message.payload()))))
                .build();
        EventStore store = axon.getComponent(EventStore.class);
        UnitOfWorkFactory works = axon.getComponent(UnitOfWorkFactory.class);
        return () -> command(store, works);
    }

    private record Supported(long number, long need) {}

    private static Set<org.axonframework.messaging.eventstreaming.Tag> axonTags(Supported supported) {
        return Criteria.axonTags(tags(supported.number(), supported.need()));
    }

    private void command(EventStore store, UnitOfWorkFactory works) {
        long number = serial.incrementAndGet();
        long need = number % NEEDS;
        UnitOfWork work = works.create(UUID.randomUUID().toString());
        work.executeWithResult(context -> {
                    EventStoreTransaction transaction = store.transaction(context);
                    return transaction
                            .source(SourcingCondition.conditionFor(criteria(number, need)))
                            .reduce(0, (count, entry) -> count + 1)
                            .thenAccept(count -> transaction.appendEvent(new GenericEventMessage(
                                    new MessageType("need.NeedSupported"), new Supported(number, need))));
                })
                .join();
    }

    private static EventCriteria criteria(long number, long need) {
        List<EventCriteria> all = new ArrayList<>();
        for (QueryItem item : items(number, need)) {
            var tagged = EventCriteria.havingTags(Criteria.axonTags(item.tags()));
            all.add(
                    item.types().isEmpty()
                            ? tagged
                            : tagged.andBeingOneOfTypes(item.types().stream()
                                    .map(org.axonframework.messaging.core.QualifiedName::new)
                                    .collect(java.util.stream.Collectors.toSet())));
        }
        return EventCriteria.either(new HashSet<>(all));
    }

    private void measure(String what, int clients, int seconds, Runnable decision) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        ConcurrentLinkedQueue<long[]> latencies = new ConcurrentLinkedQueue<>();
        CountDownLatch done = new CountDownLatch(clients);
        long start = System.nanoTime();
        Duration client0 = cpu(Stream.of(ProcessHandle.current()));
        Duration server0 = cpu(server.children());
        for (int client = 0; client < clients; client++) {
            Thread.ofVirtual().start(() -> {
                try {
                    latencies.add(latenciesUntil(end, decision));
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        double took = (System.nanoTime() - start) / 1e9;
        Duration clientCpu = cpu(Stream.of(ProcessHandle.current())).minus(client0);
        Duration serverCpu = cpu(server.children()).minus(server0);
        long[] all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        LOG.info(
                "{}",
                String.format(
                        Locale.ROOT,
                        "%-30s %4d clients %8.0f/s  median %.2f ms  p99 %.2f ms  CPU each: %.0f us here, %.0f us PostgreSQL",
                        what,
                        clients,
                        all.length / took,
                        all[all.length / 2] / 1e6,
                        all[(int) (all.length * 0.99)] / 1e6,
                        clientCpu.toNanos() / 1e3 / all.length,
                        serverCpu.toNanos() / 1e3 / all.length));
    }

    private static long[] latenciesUntil(long end, Runnable decision) {
        long[] latencies = new long[1_024];
        int count = 0;
        for (long now = System.nanoTime(); now < end; ) {
            decision.run();
            long after = System.nanoTime();
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, count * 2);
            }
            latencies[count++] = after - now;
            now = after;
        }
        return Arrays.copyOf(latencies, count);
    }
}
