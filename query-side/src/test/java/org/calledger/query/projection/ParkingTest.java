package org.calledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.calledger.events.Fact;
import org.calledger.events.InstitutionEvent.InstitutionRegistered;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.EventType;
import org.calledger.ledger.InMemoryLedger;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.axon.Recorded;
import org.calledger.query.QuerySide;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that no rows can be made of: because they cannot be read, cannot be folded, or the database refuses the row. */
class ParkingTest {
    private final Town town = new Town();
    /** What the fold of needs cannot do. */
    private String hated = "trucizna";

    /** A fold that throws after a part of its rows. */
    private final class Choosy implements Projection {
        private final Projection needs;

        Choosy(Projection needs) {
            this.needs = needs;
        }

        @Override
        public void fold(Recorded event, Consumer<Row> rows) {
            needs.fold(event, rows);
            if (event.fact() instanceof NeedReported need && need.title().contains(hated)) {
                throw new IllegalStateException("no fold for " + need.title());
            }
        }

        @Override
        public List<Shape> shapes() {
            return needs.shapes();
        }

        @Override
        public Class<?> declaredBeside() {
            return needs.declaredBeside();
        }
    }

    private ReadSide side() {
        return new ReadSide(
                new InMemoryLedger(),
                new Layout(QuerySide.VIEWS.stream()
                        .map(view -> view.name().equals("needs")
                                ? new View(view.name(), 99, new Choosy(view.projection()))
                                : view)
                        .toList()));
    }

    private NeedReported need(String title) {
        NeedReported need = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2005");
        return (NeedReported) org.calledger.ledger.axon.EventJson.corrected(need, Map.of("title", title));
    }

    private static long recordRaw(ReadSide side, String type, int revision, String payload) {
        NewEvent event = new NewEvent(
                UUID.randomUUID(),
                new EventType(type, revision),
                java.time.Instant.now(),
                null,
                null,
                payload.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8),
                Set.of());
        return side.ledger.append(List.of(event), AppendCondition.none()).join().last();
    }

    private static List<Long> parked(ReadSide side) {
        return parking(side).first().stream().map(Parked::position).sorted().toList();
    }

    private static Parking parking(ReadSide side) {
        return new Parking(side.layout, side.ledger, side.database);
    }

    private static List<String> titles(ReadSide side) {
        return side.ask(at -> at.sql("select title from facts.need n where " + at.sees("n") + " order by title")
                .query(String.class)
                .list());
    }

    /** All three kinds of poison, among good ones. */
    private List<Long> poison(ReadSide side, Random random) {
        List<Long> positions = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            switch (random.nextInt(6)) {
                case 0 -> positions.add(side.record(need("trucizna " + i)));
                case 1 -> positions.add(recordRaw(side, "need.NeedReported", 1, "{\"title\": 17"));
                case 2 ->
                    positions.add(recordRaw(side, "institution.InstitutionRegistered", 1, refusedByTheDatabase()));
                default -> side.record(need("dobra " + i));
            }
        }
        return positions;
    }

    /** Its source has a character that JSON can say and PostgreSQL's cannot. */
    private String refusedByTheDatabase() {
        Fact institution = town.beginnings().stream()
                .filter(fact -> fact instanceof InstitutionRegistered)
                .findFirst()
                .orElseThrow();
        return new String(org.calledger.ledger.axon.EventJson.write(institution), StandardCharsets.UTF_8)
                .replaceFirst("}$", ",\"source\":{\"title\":\"\\\\u0000\"}}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1000})
    void the_rest_goes_on_in_any_batch_size_and_a_rebuild_parks_the_same(int batch) {
        try (ReadSide side = side()) {
            List<Long> poisoned = poison(side, new Random(7));
            side.catchUp(batch);
            assertThat(poisoned).isNotEmpty();
            assertThat(parked(side)).isEqualTo(poisoned);
            assertThat(parking(side).waiting()).isEqualTo(poisoned.size());
            assertThat(parking(side).first())
                    .extracting(one -> one.reason().substring(0, 5))
                    .contains("Illeg", "Unrea", "PSQLE");
            Map<String, List<String>> live = side.rows();
            assertThat(live.get("need")).hasSize(40 - poisoned.size());
            side.rebuild.run();
            assertThat(side.rows()).isEqualTo(live);
            assertThat(parked(side)).isEqualTo(poisoned);
        }
    }

    @Test
    void a_type_of_a_newer_release_is_no_poison_and_stops_everything() {
        try (ReadSide side = side()) {
            recordRaw(side, "need.NeedReported", 99, "{}");
            assertThatThrownBy(() -> side.catchUp(10)).hasMessageContaining("use a newer one");
            assertThatThrownBy(side.rebuild::run).hasMessageContaining("use a newer one");
            assertThat(parked(side)).isEmpty();
        }
    }

    @Test
    void one_that_can_be_folded_again_is_taken_in_as_if_it_had_never_been_parked() {
        try (ReadSide side = side()) {
            long first = side.record(need("trucizna"));
            side.record(need("dobra"));
            long second = side.correct(first, Map.of("category", "SAFETY"));
            long back = side.retract(side.correct(first, Map.of("title", "odtrutka")));
            side.catchUp(2);
            assertThat(parked(side)).contains(first, second, back);
            assertThat(parking(side).retry(first))
                    .as("still poison")
                    .hasValueSatisfying(still -> assertThat(still.attempts()).isEqualTo(2));
            hated = "nothing";
            for (long position : parked(side)) {
                assertThat(parking(side).retry(position)).isEmpty();
            }
            Map<String, List<String>> retried = side.rows();
            assertThat(titles(side)).containsExactly("dobra", "trucizna");
            side.rebuild.run();
            assertThat(side.rows()).isEqualTo(retried);
        }
    }

    @Test
    void a_correction_that_makes_it_readable_heals_from_then_on() {
        try (ReadSide side = side()) {
            long sick = side.record(need("trucizna"));
            side.correct(sick, Map.of("title", "odtrutka"));
            side.catchUp(1);
            assertThat(titles(side)).containsExactly("odtrutka");
            assertThat(parked(side)).containsExactly(sick);
            Map<String, List<String>> live = side.rows();
            side.rebuild.run();
            assertThat(side.rows()).isEqualTo(live);
        }
    }

    @Test
    void a_correction_that_cannot_be_folded_leaves_the_fact_as_it_read_before() {
        try (ReadSide side = side()) {
            long good = side.record(need("dobra"));
            long worse = side.correct(good, Map.of("title", "trucizna"));
            side.catchUp(1);
            assertThat(titles(side)).containsExactly("dobra");
            assertThat(parked(side)).containsExactly(worse);
            side.retract(worse);
            side.catchUp(1);
            assertThat(titles(side)).containsExactly("dobra");
            side.rebuild.run();
            assertThat(parked(side)).containsExactly(worse);
        }
    }

    @Test
    void what_is_skipped_stays_out_of_a_rebuild_and_is_no_alarm_any_more() {
        try (ReadSide side = side()) {
            long sick = side.record(need("trucizna"));
            side.catchUp(1);
            assertThat(parking(side).skip(sick, "admin", "zapisane przez pomyłkę"))
                    .isPresent();
            assertThat(parking(side).waiting()).isZero();
            hated = "nothing";
            side.rebuild.run();
            assertThat(titles(side)).isEmpty();
            assertThat(parking(side).first()).singleElement().satisfies(one -> {
                assertThat(one.decidedBy()).isEqualTo("admin");
                assertThat(one.decision()).isEqualTo("zapisane przez pomyłkę");
            });
            assertThat(parking(side).retry(sick)).isEmpty();
            assertThat(titles(side)).containsExactly("trucizna");
        }
    }

    @Test
    void what_was_decided_while_a_copy_was_made_holds_for_that_copy() {
        try (ReadSide side = side()) {
            long skipped = side.record(need("trucizna pierwsza"));
            long taken = side.record(need("trucizna druga"));
            side.catchUp(1);
            parking(side).skip(taken, "admin", "najpierw tak");
            Interrupting stopping = new Interrupting(side.ledger, 1);
            hated = "pierwsza";
            assertThatThrownBy(() -> stopping.rebuild(side, 1, 1).run()).hasMessageContaining("crash");
            parking(side).skip(skipped, "admin", "potem nie");
            assertThat(parking(side).retry(taken)).isEmpty();
            hated = "nothing";
            side.rebuild.run();
            assertThat(titles(side)).containsExactly("trucizna druga");
            assertThat(parked(side)).containsExactly(skipped);
        }
    }
}
