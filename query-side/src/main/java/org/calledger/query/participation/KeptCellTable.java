package org.calledger.query.participation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.calledger.query.directory.Borders;
import org.calledger.query.participation.CellQuestion.Depth;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.KeptAnswers;
import org.calledger.query.projection.KeptAnswers.State;
import org.calledger.query.projection.Snapshot;

/**
 * Sums that were asked for before, taken further: only those facts (and, where people count once, those people) are looked at
 * that something was recorded of since. As they stood then they are taken out, as they stand now they are put in. Safe for use
 * by many threads.
 */
final class KeptCellTable {
    private static final int MOST_CELLS = 200_000;
    private static final int APART = 250;
    private static final int MANY_PEOPLE = 20_000;

    private final KeptAnswers<CellQuestion, Map<List<String>, Sums>> kept;

    KeptCellTable() {
        this(APART);
    }

    KeptCellTable(int apart) {
        kept = new KeptAnswers<>(MOST_CELLS, apart, Map::size);
    }

    /** All cells of a question about now. */
    Map<List<String>, Sums> cells(Snapshot at, CellQuestion question) {
        return kept.answer(
                at, question, old -> further(at, question, old), () -> CellTable.cells(at, question, Only.ALL));
    }

    int takenFurther() {
        return kept.takenFurther();
    }

    private static Optional<Map<List<String>, Sums>> further(
            Snapshot at, CellQuestion question, State<Map<List<String>, Sums>> old) {
        FactTable source = question.source();
        String sql = FactSql.merged(at) + " select case when "
                + Touched.nothingElse(question)
                + " then array(select distinct id from (" + Touched.ids(source)
                + ") as touched (id) where id is not null) end as ids";
        return array(at, sql, old.position(), Only.ALL).flatMap(touched -> further(at, question, old, touched));
    }

    private static Optional<Map<List<String>, Sums>> further(
            Snapshot at, CellQuestion question, State<Map<List<String>, Sums>> old, Object[] touched) {
        if (touched.length == 0) {
            return Optional.of(old.answer());
        }
        FactTable source = question.source();
        Only facts = Only.of(Touched.column(source), touched);
        Snapshot then = at.then(old.position());
        if (!question.depth().isOfPeople()) {
            return Optional.of(moved(question, old.answer(), then, at, facts, sum -> true));
        }
        Object[] people = people(question, then, at, facts);
        if (people.length > MANY_PEOPLE) {
            return Optional.empty();
        }
        CellQuestion plain = new CellQuestion(source, Depth.FACTS, question.groups(), question.filter());
        Map<List<String>, Sums> counted = moved(plain, old.answer(), then, at, facts, sum -> !sum.isOfPeople());
        return Optional.of(
                people.length == 0
                        ? counted
                        : moved(question, counted, then, at, Only.of("person_id", people), Sum::isOfPeople));
    }

    private static Map<List<String>, Sums> moved(
            CellQuestion question,
            Map<List<String>, Sums> cells,
            Snapshot then,
            Snapshot now,
            Only only,
            Predicate<Sum> which) {
        Map<List<String>, Sums> moved = new HashMap<>(cells);
        CellTable.cells(then, question, only)
                .forEach((cell, sums) -> moved.merge(cell, Sums.NONE.with(sums, -1, which), Sums::plus));
        CellTable.cells(now, question, only)
                .forEach((cell, sums) -> moved.merge(cell, Sums.NONE.with(sums, 1, which), Sums::plus));
        if (!question.groups().isEmpty()) {
            moved.values().removeIf(sums -> sums.get(Sum.PARTS) == 0);
        }
        return moved;
    }

    /** All records of those who took part in these facts then or now. */
    private static Object[] people(CellQuestion question, Snapshot then, Snapshot now, Only facts) {
        Set<Object> people = new HashSet<>();
        for (Snapshot at : List.of(then, now)) {
            String rows = question.source().select(at, Set.of(), Borders.THEN) + facts.condition();
            String sql = FactSql.merged(at) + ", touched as (select person_id from (" + rows + ") as f)"
                    + " select array(select person_id from touched where person_id is not null union"
                    + " select one_person.person_id from one_person"
                    + " where one_person.survivor_id in (select person_id from touched)) as ids";
            people.addAll(List.of(array(at, sql, then.asOf(), facts).orElseGet(() -> new Object[0])));
        }
        return people.toArray(new UUID[0]);
    }

    private static Optional<Object[]> array(Snapshot at, String sql, long base, Only only) {
        return at.sql(sql)
                .param("base", base)
                .params(only.parameters())
                .query((row, n) -> Cells.array(row, "ids"))
                .single();
    }
}
