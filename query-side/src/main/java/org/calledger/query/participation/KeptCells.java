package org.calledger.query.participation;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.calledger.query.directory.Borders;
import org.calledger.query.projection.Snapshot;

/**
 * Sums that were asked for before, kept in memory as of their positions. The next time only those facts (and, where people
 * count once, those people) are looked at that something was recorded of since: as they stood then they are taken out, as they
 * stand now they are put in. Safe for use by many threads.
 */
final class KeptCells {
    private static final int MOST_CELLS = 200_000;
    /** Of these at most so many of one question. */
    private static final int MOST_OF_ONE = 50_000;
    /** Events between two states of one question that are kept: who began to ask a little earlier finds the earlier. */
    private static final int APART = 250;

    private static final int STATES = 3;
    /** Beyond this, and this part of the ledger, everything is looked at anew. */
    private static final int FEW_EVENTS = 5_000;

    private static final int PART = 20;
    private static final int MANY_PEOPLE = 20_000;

    private record Kept(UUID copy, long position, Map<List<String>, Sums> cells) {}

    private final Map<CellQuestion, List<Kept>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long cells;

    /** All cells of a question about now. */
    Map<List<String>, Sums> cells(Snapshot at, CellQuestion question) {
        UUID copy = at.sql("select copy from facts.figure_copy").query(UUID.class).single();
        Optional<Map<List<String>, Sums>> later = find(question, copy, at).flatMap(old -> further(at, question, old));
        Map<List<String>, Sums> found = later.orElseGet(() -> CoarseTable.cells(at, question)
                .orElseGet(() -> CellTable.cells(at, question, Only.ALL)));
        keep(question, new Kept(copy, at.position(), found));
        return found;
    }

    private synchronized Optional<Kept> find(CellQuestion question, UUID copy, Snapshot at) {
        return kept.getOrDefault(question, List.of()).stream()
                .filter(one -> one.copy().equals(copy) && one.position() <= at.position())
                .filter(one -> at.position() - one.position() <= Math.max(FEW_EVENTS, at.position() / PART))
                .findFirst();
    }

    private synchronized void keep(CellQuestion question, Kept latest) {
        if (latest.cells().size() > MOST_OF_ONE) {
            return;
        }
        List<Kept> states = new ArrayList<>(kept.getOrDefault(question, List.of()));
        if (!states.isEmpty() && !states.getFirst().copy().equals(latest.copy())) {
            cells -= states.stream().mapToLong(KeptCells::size).sum();
            states.clear();
        }
        if (!states.isEmpty() && latest.position() - states.getFirst().position() < APART) {
            return;
        }
        states.addFirst(latest);
        cells += size(latest);
        if (states.size() > STATES) {
            cells -= size(states.removeLast());
        }
        kept.put(question, states);
        Iterator<List<Kept>> eldest = kept.values().iterator();
        while (cells > MOST_CELLS && kept.size() > 1) {
            cells -= eldest.next().stream().mapToLong(KeptCells::size).sum();
            eldest.remove();
        }
    }

    /** Also an empty answer takes room. */
    private static long size(Kept one) {
        return one.cells().size() + 1L;
    }

    private static Optional<Map<List<String>, Sums>> further(Snapshot at, CellQuestion question, Kept old) {
        if (old.position() == at.position()) {
            return Optional.of(old.cells());
        }
        FactTable source = question.source();
        String sql = FactSql.merged(at) + " select case when "
                + Touched.nothingElse(source, question.used(), question.depth().isOfPeople())
                + " then array(select distinct id from (" + Touched.ids(source) + ") as touched (id) where id is not null) end";
        return array(at, sql, old.position(), Only.ALL).flatMap(touched -> further(at, question, old, touched));
    }

    private static Optional<Map<List<String>, Sums>> further(
            Snapshot at, CellQuestion question, Kept old, Object[] touched) {
        if (touched.length == 0) {
            return Optional.of(old.cells());
        }
        FactTable source = question.source();
        Only facts = Only.of(Touched.column(source), touched);
        Snapshot then = new Snapshot(at.database(), at.position(), old.position(), null);
        if (!question.depth().isOfPeople()) {
            return Optional.of(moved(question, old.cells(), then, at, facts, sum -> true));
        }
        Object[] people = people(question, then, at, facts);
        if (people.length > MANY_PEOPLE) {
            return Optional.empty();
        }
        CellQuestion plain =
                new CellQuestion(source, CellQuestion.Depth.FACTS, question.groups(), question.filter());
        Map<List<String>, Sums> counted = moved(plain, old.cells(), then, at, facts, sum -> !sum.isOfPeople());
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
                    + " where one_person.survivor_id in (select person_id from touched))";
            people.addAll(List.of(array(at, sql, then.asOf(), facts).orElseGet(() -> new Object[0])));
        }
        return people.toArray(new UUID[0]);
    }

    private static Optional<Object[]> array(Snapshot at, String sql, long base, Only only) {
        return only.bind(at.sql(sql).param("base", base))
                .query((row, n) -> Optional.ofNullable(row.getArray(1)))
                .single()
                .map(KeptCells::objects);
    }

    private static Object[] objects(Array array) {
        try {
            return (Object[]) array.getArray();
        } catch (SQLException e) {
            throw new IllegalStateException("an array cannot be read", e);
        }
    }
}
