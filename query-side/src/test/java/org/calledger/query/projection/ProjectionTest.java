package org.calledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.calledger.events.Fact;
import org.calledger.events.Facts;
import org.calledger.events.HistoryEvent;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.PersonEvent.PersonalDataCorrected;
import org.calledger.ledger.Query;
import org.calledger.ledger.axon.Recorded;
import org.calledger.query.QuerySide;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionTest {
    private final Town town = new Town();

    @Test
    void every_type_of_fact_gives_rows_in_some_view() {
        Set<Class<?>> heard = new HashSet<>();
        Set<Shape> corrections = new HashSet<>();
        for (Fact fact : town.everything()) {
            Recorded event = new Recorded(1, Town.id(), java.time.Instant.EPOCH, fact, Map.of());
            for (View view : QuerySide.VIEWS) {
                view.projection().fold(event, row -> {
                    heard.add(fact.getClass());
                    if (fact instanceof PersonalDataCorrected) {
                        corrections.add(row.shape());
                    }
                });
            }
        }
        List<Class<? extends Fact>> facts = Facts.types().stream()
                .filter(type -> !HistoryEvent.PuttingRight.class.isAssignableFrom(type))
                .toList();
        assertThat(heard).containsAll(facts);
        assertThat(corrections)
                .as("who somebody is stands in no view: of a correction, only whose it is")
                .containsExactly(Shape.of("mention", "person_id"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void live_and_rebuilt_rows_are_the_same_in_any_batch_size(int batchSize) {
        try (ReadSide side = new ReadSide()) {
            putRightAtRandom(side, new Random(42));
            side.catchUp(batchSize);
            Map<String, List<String>> live = side.rows();
            assertThat(live.values()).as("every table has rows").noneMatch(List::isEmpty);

            side.rebuild.run();

            assertThat(side.rows()).isEqualTo(live);
            assertThat(side.reading.position()).isEqualTo(side.ledger.head());
        }
    }

    @Test
    void live_goes_on_after_a_rebuild() {
        try (ReadSide side = new ReadSide();
                ReadSide never = new ReadSide(side.ledger)) {
            putRightAtRandom(side, new Random(1));
            side.catchUp(7);
            side.rebuild.run();
            putRightAtRandom(side, new Random(2));
            side.catchUp(7);
            never.catchUp(1000);
            assertThat(side.rows()).isEqualTo(never.rows());
        }
    }

    /** Facts with corrections and retractions in between, of facts and of each other. */
    private void putRightAtRandom(ReadSide side, Random random) {
        List<Long> positions = new ArrayList<>();
        List<Long> needs = new ArrayList<>();
        List<Fact> facts = new ArrayList<>(town.everything());
        facts.addAll(town.everything());
        for (Fact fact : facts) {
            long position = side.record(fact);
            positions.add(position);
            if (fact instanceof NeedReported) {
                needs.add(position);
            }
            if (!needs.isEmpty() && random.nextInt(4) == 0) {
                long target = needs.get(random.nextInt(needs.size()));
                positions.add(side.correct(target, Map.of("title", "Tytuł " + random.nextInt(1000))));
            }
            if (random.nextInt(4) == 0) {
                positions.add(side.retract(positions.get(random.nextInt(positions.size()))));
            }
        }
    }

    @Test
    void a_correction_changes_what_is_read_from_then_on_and_nothing_before() {
        try (ReadSide side = new ReadSide()) {
            NeedReported bench = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2005");
            long reported = side.record(bench);
            long corrected = side.correct(reported, Map.of("title", "Dwie ławki"));
            long undone = side.retract(corrected);
            long retracted = side.retract(reported);
            long back = side.retract(retracted);
            side.catchUp(2);
            assertThat(titleAsOf(side, reported)).containsExactly("Ławka pod klonem");
            assertThat(titleAsOf(side, corrected)).containsExactly("Dwie ławki");
            assertThat(titleAsOf(side, undone)).containsExactly("Ławka pod klonem");
            assertThat(titleAsOf(side, retracted)).isEmpty();
            assertThat(titleAsOf(side, back)).containsExactly("Ławka pod klonem");
        }
    }

    private static List<String> titleAsOf(ReadSide side, long position) {
        return side.askAsOf(
                position,
                at -> at.sql("select title from facts.need n where " + at.sees("n"))
                        .query(String.class)
                        .list());
    }

    @Test
    void a_batch_delivered_twice_or_overtaken_by_a_rebuild_is_taken_once() {
        try (ReadSide side = new ReadSide()) {
            town.beginnings().forEach(side::record);
            List<Incoming> all = new ArrayList<>();
            side.ledger.read(Query.all(), 0, 100, event -> all.add(Incoming.of(event)));
            side.take(new ArrayList<>(all.subList(0, 3)));
            side.take(new ArrayList<>(all));
            Map<String, List<String>> once = side.rows();
            side.rebuild.run();
            side.take(new ArrayList<>(all.subList(2, 5)));
            assertThat(side.rows()).isEqualTo(once);
        }
    }

    @Test
    void a_batch_that_leaves_a_gap_is_refused_whole() {
        try (ReadSide side = new ReadSide()) {
            town.beginnings().forEach(side::record);
            List<Incoming> late = new ArrayList<>();
            side.ledger.read(Query.all(), 2, 5, event -> late.add(Incoming.of(event)));
            assertThatThrownBy(() -> side.take(late)).hasMessageContaining("position 1 is missing");
            assertThat(side.rows().values()).allMatch(List::isEmpty);
        }
    }
}
