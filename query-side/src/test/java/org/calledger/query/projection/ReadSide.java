package org.calledger.query.projection;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.events.Fact;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.InMemoryLedger;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.FactTags;
import org.calledger.query.QuerySide;
import org.calledger.testing.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger in memory with the whole read side on a database of its own. */
public final class ReadSide implements AutoCloseable {
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    public final Ledger ledger;
    public final HikariDataSource database = EmbeddedDatabase.freshDataSource();
    public final Layout layout;
    public final Rebuild rebuild;
    public final Reading reading;
    private final LiveBatch live;
    private final Map<Long, UUID> idsByPosition = new HashMap<>();

    public ReadSide() {
        this(new InMemoryLedger());
    }

    public ReadSide(Ledger ledger) {
        this(ledger, new Layout(QuerySide.VIEWS));
    }

    ReadSide(Ledger ledger, Layout layout) {
        this.ledger = ledger;
        this.layout = layout;
        rebuild = new Rebuild(ledger, layout, database, Clock.systemUTC());
        reading = new Reading(database, ledger, Duration.ofMillis(300), 60);
        live = new LiveBatch(ledger, layout);
        new ReadModel(layout, database, rebuild).openAndWait();
    }

    /** Records one fact; its position. */
    public long record(Fact fact) {
        UUID id = IDS.generate();
        NewEvent event = new NewEvent(
                id,
                EventTypes.storedAs(fact.getClass()),
                java.time.Instant.now(),
                null,
                null,
                EventJson.write(fact),
                "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                FactTags.of(fact));
        long position =
                ledger.append(List.of(event), AppendCondition.none()).join().last();
        idsByPosition.put(position, id);
        return position;
    }

    public UUID eventId(long position) {
        UUID id = idsByPosition.get(position);
        if (id == null) {
            throw new IllegalArgumentException("nothing recorded here at " + position);
        }
        return id;
    }

    public long correct(long position, Map<String, @Nullable Object> set) {
        UUID id = eventId(position);
        return record(new FactCorrected(id, typeOf(id), set, "a slip of the pen", List.of(), null, null));
    }

    public long retract(long position) {
        UUID id = eventId(position);
        return record(new FactRetracted(id, typeOf(id), "never happened", List.of(), null, null));
    }

    private String typeOf(UUID id) {
        return ledger.byId(id).orElseThrow().type().name();
    }

    /** Takes in what is new, in batches of that size, as the live driver does. */
    public void catchUp(int batchSize) {
        List<Incoming> batch = new ArrayList<>();
        ledger.read(Query.all(), reading.position(), ledger.head(), event -> {
            batch.add(Incoming.of(event));
            if (batch.size() == batchSize) {
                take(batch);
            }
        });
        take(batch);
    }

    public void take(List<Incoming> batch) {
        if (!batch.isEmpty()) {
            new Transactions(database).run(connection -> live.write(connection, List.copyOf(batch)));
            batch.clear();
        }
    }

    /** Every row of every table, in an order of its own. */
    public Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Shape shape : layout.shapes()) {
            rows.put(
                    shape.table(),
                    JdbcClient.create(database)
                            .sql("select t::text from facts." + shape.table() + " t order by 1")
                            .query(String.class)
                            .list());
        }
        return rows;
    }

    /** Asks for what stands now. */
    public <T> T ask(java.util.function.Function<Snapshot, T> query) {
        catchUp(1000);
        return reading.ask(Question.NOW, query).value();
    }

    public <T> T askAsOf(long position, java.util.function.Function<Snapshot, T> query) {
        return reading.ask(Question.asOf(position), query).value();
    }

    @Override
    public void close() {
        database.close();
        ledger.close();
    }
}
