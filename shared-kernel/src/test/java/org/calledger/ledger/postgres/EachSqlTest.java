package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.ledger.Events.event;
import static org.calledger.ledger.Events.item;
import static org.calledger.ledger.Events.tag;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Sourced;
import org.calledger.ledger.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asked for by one statement, many queries have the answers that each has alone. */
class EachSqlTest {
    private static final long SEED = System.nanoTime();
    private static final int EVENTS = 3_000;
    private static final int ROUNDS = 60;
    private static final Tag BUSY = tag("community", "busy");
    private static final Tag CROWDED = tag("centre", "crowded");

    private final Random random = new Random(SEED);
    private final HikariDataSource database = TestLedgers.database();
    private final LogReader reader = new LogReader(database, new EventTypes(database));

    @BeforeEach
    void fill() {
        try (PostgresLedger ledger = TestLedgers.on(database, LedgerSettings.defaults())) {
            List<NewEvent> events = new ArrayList<>();
            for (int i = 0; i < EVENTS; i++) {
                events.add(event(type(6), someTags().toArray(Tag[]::new)));
            }
            ledger.append(events, AppendCondition.none()).join();
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** The last two are of no event. */
    private String type(int bound) {
        return "a.Type" + random.nextInt(bound);
    }

    private Tag someTag() {
        return switch (random.nextInt(4)) {
            case 0 -> BUSY;
            case 1 -> CROWDED;
            case 2 -> tag("person", new UUID(1, random.nextInt(300)));
            default -> tag("need", random.nextInt(150));
        };
    }

    private Set<Tag> someTags() {
        Set<Tag> tags = new HashSet<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            tags.add(someTag());
        }
        return tags;
    }

    private QueryItem someItem() {
        Set<String> types = new HashSet<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            types.add(type(8));
        }
        Set<Tag> tags = new HashSet<>(Set.of(someTag()));
        if (random.nextBoolean()) {
            tags.add(someTag());
        }
        return new QueryItem(types, tags);
    }

    private Query someQuery() {
        List<QueryItem> items = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            items.add(someItem());
        }
        return new Query(items);
    }

    private List<Query> someQueries() {
        List<Query> queries = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            queries.add(someQuery());
        }
        return queries;
    }

    private static List<List<Object>> shown(Sourced answer) {
        return answer.events().stream().map(EachSqlTest::shown).toList();
    }

    private static List<Object> shown(SequencedEvent event) {
        return List.of(
                event.position(),
                event.id(),
                event.type(),
                event.recordedAt(),
                event.time(),
                new String(event.payload(), java.nio.charset.StandardCharsets.UTF_8),
                Set.copyOf(event.tags()));
    }

    @Test
    void each_has_the_answer_that_it_has_alone() {
        int answered = 0;
        int tooMuch = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Query> queries = someQueries();
            List<@Nullable Sourced> answers = reader.sourceEach(queries);
            assertThat(answers).hasSameSizeAs(queries);
            for (int i = 0; i < queries.size(); i++) {
                Sourced alone = reader.source(queries.get(i));
                Sourced answer = answers.get(i);
                if (answer == null) {
                    tooMuch++;
                    continue;
                }
                answered++;
                assertThat(answer.head()).isEqualTo(EVENTS);
                assertThat(shown(answer))
                        .as("seed %d, %s", SEED, queries.get(i))
                        .isEqualTo(shown(alone));
            }
        }
        assertThat(answered).isGreaterThan(ROUNDS);
        assertThat(tooMuch).isGreaterThan(ROUNDS);
    }

    @Test
    void only_what_is_large_is_left_out() {
        Query person = Query.of(item(Set.of("a.Type1", "a.Type2"), tag("person", new UUID(1, 7))));
        Query busy = Query.of(item(Set.of("a.Type1"), BUSY));
        Query both = Query.of(item(Set.of("a.Type1", "a.Type2"), BUSY, CROWDED));
        Query rareOfBusy = Query.of(item(Set.of("a.Type1", "a.Type2", "a.Type3"), BUSY, tag("need", 7)));
        Query unheardOf = Query.of(item(Set.of("a.Never"), BUSY));
        List<@Nullable Sourced> answers = reader.sourceEach(List.of(person, busy, both, rareOfBusy, unheardOf));
        assertThat(answers.stream().map(Objects::isNull)).containsExactly(false, true, true, false, false);
        assertThat(Objects.requireNonNull(answers.get(3)).events())
                .hasSameSizeAs(reader.source(rareOfBusy).events());
        assertThat(Objects.requireNonNull(answers.get(4)).events()).isEmpty();
    }
}
