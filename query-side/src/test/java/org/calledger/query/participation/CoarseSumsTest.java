package org.calledger.query.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.calledger.query.participation.CellQuestion.Depth;
import org.calledger.query.projection.ReadSide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random histories and coarse questions: what is answered from sums and from what was touched since is what the rows say,
 * which {@link FiguresOracleTest} holds against an oracle.
 */
class CoarseSumsTest {
    private static final int ROUNDS = 6;
    private static final int QUESTIONS = 60;

    private record Question(Measure measure, List<Dimension> groups, FigureFilter filter) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void sums_and_rows_say_the_same(long seed) {
        try (ReadSide side = new ReadSide()) {
            History history = new History(new Told(side), seed);
            Random random = new Random(seed);
            int answered = 0;
            for (int round = 0; round < ROUNDS; round++) {
                steps(side, history, 40);
                keep(side);
                steps(side, history, 10);
                if (round % 2 == 0) {
                    // further from where they are, and then some more
                    keep(side);
                    steps(side, history, 5);
                }
                answered += compare(side, history, random);
            }
            assertThat(answered).as("questions that sums answered").isGreaterThan(ROUNDS);
        }
    }

    private static void steps(ReadSide side, History history, int steps) {
        for (int n = 0; n < steps; n++) {
            history.step();
        }
        side.catchUp(1000);
    }

    private static void keep(ReadSide side) {
        try (CoarseUpkeep sums = new CoarseUpkeep(side.database, 1, 1)) {
            sums.keep();
        }
    }

    /** How many questions were answered from sums. */
    private int compare(ReadSide side, History history, Random random) {
        List<Question> questions = new ArrayList<>();
        for (int n = 0; n < QUESTIONS; n++) {
            Question question = question(random, history);
            if (side.ask(at -> CoarseTable.cells(
                            at,
                            new CellQuestion(
                                    question.measure().source(),
                                    Depth.of(List.of(question.measure())),
                                    question.groups(),
                                    question.filter()))
                    .isPresent())) {
                questions.add(question);
            }
        }
        List<Map<Map<String, String>, Figure>> bySums =
                questions.stream().map(one -> ask(side, one)).toList();
        JdbcClient.create(side.database).sql("delete from facts.figure_base").update();
        for (int n = 0; n < questions.size(); n++) {
            assertThat(bySums.get(n)).as(questions.get(n).toString()).isEqualTo(ask(side, questions.get(n)));
        }
        return questions.size();
    }

    private Map<Map<String, String>, Figure> ask(ReadSide side, Question question) {
        Figures found = side.ask(at -> new ParticipationTable()
                .figures(at, List.of(question.measure()), question.groups(), question.filter()));
        Map<Map<String, String>, Figure> rows = found.rows().stream()
                .collect(Collectors.toMap(
                        Figures.FigureRow::group,
                        row -> normal(row.values().get(question.measure().word()))));
        rows.put(Map.of("", "all"), normal(found.total().get(question.measure().word())));
        return rows;
    }

    private static Figure normal(@org.jspecify.annotations.Nullable Figure figure) {
        assertThat(figure).isNotNull();
        BigDecimal sum = figure.sum() == null ? null : figure.sum().setScale(2);
        return new Figure(
                sum, figure.known(), figure.zero(), figure.unknown(), figure.notApplicable(), figure.straddling());
    }

    private static Question question(Random random, History history) {
        Set<Dimension> groups = EnumSet.noneOf(Dimension.class);
        List<Grain> grains = List.of(Grain.values());
        Grain grain = grains.get(random.nextInt(grains.size()));
        List<Dimension> possible = new ArrayList<>(grain.dimensions());
        possible.addAll(
                grain.byMonth()
                        ? List.of(Dimension.YEAR, Dimension.QUARTER, Dimension.MONTH)
                        : List.of(Dimension.YEAR));
        for (int n = random.nextInt(4); n > 0; n--) {
            groups.add(possible.get(random.nextInt(possible.size())));
        }
        Map<Dimension, Set<String>> values = new EnumMap<>(Dimension.class);
        if (random.nextInt(3) == 0) {
            values.put(Dimension.YEAR, Set.of("2009", "undated"));
        }
        if (grain == Grain.WORDS && random.nextInt(3) == 0) {
            values.put(Dimension.KIND, Set.of("MEETING", "CULTURE"));
        }
        boolean within = grain == Grain.PLACES && random.nextBoolean();
        boolean period = random.nextInt(2) == 0;
        List<Measure> measures = List.of(Measure.values());
        return new Question(
                measures.get(random.nextInt(measures.size())),
                List.copyOf(groups),
                new FigureFilter(
                        values,
                        within ? Set.<UUID>of(history.pick(history.communities).value()) : Set.of(),
                        random.nextInt(3) == 0,
                        period ? LocalDate.of(2009, 1, 1) : null,
                        period && random.nextBoolean() ? LocalDate.of(2009 + random.nextInt(2), 12, 31) : null));
    }
}
