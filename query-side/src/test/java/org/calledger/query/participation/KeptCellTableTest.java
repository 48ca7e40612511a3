package org.calledger.query.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.calledger.query.directory.CountedIn;
import org.calledger.query.needsmap.Box;
import org.calledger.query.needsmap.NeedFilter;
import org.calledger.query.needsmap.NeedStatus;
import org.calledger.query.needsmap.NeedTable;
import org.calledger.query.needsmap.NeedsMapTable;
import org.calledger.query.participation.CellQuestion.Depth;
import org.calledger.query.projection.ReadSide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories and any questions, asked again and again while the history goes on: what is kept and taken further says what
 * the rows say, which {@link FiguresOracleTest} holds against an oracle.
 */
class KeptCellTableTest {
    private static final int ROUNDS = 8;
    private static final int QUESTIONS = 40;

    private record Asked(CellQuestion question, List<Measure> measures) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_is_kept_and_what_the_rows_say_is_the_same(long seed) {
        try (ReadSide side = new ReadSide()) {
            History history = new History(new Told(side), seed);
            steps(side, history, 120);
            Random random = new Random(seed);
            List<Asked> questions = new ArrayList<>();
            for (int n = 0; n < QUESTIONS; n++) {
                questions.add(question(random, history));
            }
            KeptCellTable kept = new KeptCellTable(1);
            int further = 0;
            for (int round = 0; round < ROUNDS; round++) {
                for (Asked one : questions) {
                    side.ask(at -> {
                        assertThat(figures(kept.cells(at, one.question()), one))
                                .as(one.toString())
                                .isEqualTo(figures(CellTable.cells(at, one.question(), Only.ALL), one));
                        return true;
                    });
                }
                further = kept.takenFurther();
                steps(side, history, 1 + random.nextInt(6));
            }
            assertThat(further).as("answers taken further").isGreaterThan(QUESTIONS * ROUNDS / 4);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_map_and_the_number_of_needs_by_status_days_and_community(long seed) {
        try (ReadSide side = new ReadSide()) {
            History history = new History(new Told(side), seed);
            steps(side, history, 100);
            Random random = new Random(seed);
            List<NeedFilter> filters = new ArrayList<>();
            for (int n = 0; n < 12; n++) {
                filters.add(filter(random, history));
            }
            NeedsMapTable map = new NeedsMapTable();
            NeedTable needs = new NeedTable();
            for (int round = 0; round < 12; round++) {
                for (NeedFilter one : filters) {
                    side.ask(at -> {
                        assertThat(map.map(at, one, Box.WORLD, 6))
                                .as(one.toString())
                                .isEqualTo(new NeedsMapTable().map(at, one, Box.WORLD, 6));
                        assertThat(needs.count(at, one)).isEqualTo(new NeedTable().count(at, one));
                        return true;
                    });
                }
                steps(side, history, 1 + random.nextInt(300));
            }
        }
    }

    private static NeedFilter filter(Random random, History history) {
        return new NeedFilter(
                null,
                random.nextInt(3) == 0 ? Set.of("SAFETY", "GREENERY", "CULTURE") : Set.of(),
                random.nextInt(4) == 0 ? Set.of() : Set.of(any(random, NeedStatus.values())),
                random.nextBoolean() ? LocalDate.of(2009, 2, 1) : null,
                random.nextInt(3) == 0 ? LocalDate.of(2011, 2, 1) : null,
                random.nextBoolean()
                        ? CountedIn.ALL
                        : CountedIn.within(
                                List.of(history.pick(history.communities).value())));
    }

    private static Map<List<String>, Map<String, Figure>> figures(Map<List<String>, Sums> cells, Asked asked) {
        Map<List<String>, Map<String, Figure>> figures = new HashMap<>();
        cells.forEach((cell, sums) -> asked.measures()
                .forEach(one ->
                        figures.computeIfAbsent(cell, key -> new HashMap<>()).put(one.word(), one.figure(sums))));
        return figures;
    }

    private static void steps(ReadSide side, History history, int steps) {
        for (int n = 0; n < steps; n++) {
            history.step();
        }
        side.catchUp(1000);
    }

    private static Asked question(Random random, History history) {
        List<Measure> all = List.of(Measure.values());
        Measure measure = all.get(random.nextInt(all.size()));
        List<Measure> measures =
                all.stream().filter(one -> one.source() == measure.source()).toList();
        Set<Dimension> groups = new LinkedHashSet<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            groups.add(any(random, Dimension.values()));
        }
        Map<Dimension, Set<String>> values = new EnumMap<>(Dimension.class);
        if (random.nextInt(3) == 0) {
            values.put(Dimension.YEAR, Set.of("2009", "undated"));
        }
        if (random.nextInt(4) == 0) {
            values.put(Dimension.SEX, Set.of("F", "UNKNOWN"));
        }
        boolean period = random.nextBoolean();
        FigureFilter filter = new FigureFilter(
                values,
                random.nextInt(3) == 0
                        ? Set.<UUID>of(history.pick(history.communities).value())
                        : Set.of(),
                random.nextInt(3) == 0,
                period ? LocalDate.of(2009, 2, 1) : null,
                period && random.nextBoolean() ? LocalDate.of(2010, 12, 31) : null);
        return new Asked(new CellQuestion(measure.source(), Depth.of(measures), List.copyOf(groups), filter), measures);
    }

    private static <T> T any(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }
}
