package org.calledger.query.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.calledger.query.participation.CellQuestion.Depth;
import org.calledger.query.projection.Snapshot;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Sums cells up from the rows of facts. */
final class CellTable {
    private static final String GATHERED = """
            %1$s%2$s, cell as (
              select %3$s %4$s as person_id,
                     count(*) as parts,
                     count(*) filter (where is_inside) as inside,
                     count(*) filter (where is_inside and first) as facts,
                     sum(counted) filter (where is_inside and total is not null) as counted,
                     count(d.person_id) filter (where is_inside and total is not null) as named,
                     sum(minutes) filter (where is_inside and word = 'SELF') as minutes_self,
                     sum(minutes) filter (where is_inside and word = 'CONFIRMED') as minutes_confirmed,
                     sum(score) filter (where is_inside) as score,
                     count(*) filter (where is_inside and first and total is not null%11$s) as known,
                     count(*) filter (where is_inside and first and total = 0) as zero,
                     count(*) filter (where is_inside and first and total is null and applicable) as unknown,
                     count(*) filter (where is_inside and first and (not applicable%12$s)) as not_applicable,
                     count(*) filter (where not is_inside and first) as straddling,
                     %5$s as newcomer
                from dated d%6$s
               group by %7$s
            )
            select %8$s %9$s,
                   count(person_id) filter (where inside > 0) as people,
                   count(person_id) filter (where newcomer) as newcomers,
                   count(person_id) filter (where inside > 0 and not newcomer) as returners
              from cell %10$s
            """;

    /** With people told apart a fact has several parts: it is counted once in each cell. */
    private static final String APART = """
            %1$s
            select %2$s
                   count(distinct d.origin) filter (where is_inside and total is not null%5$s) as known,
                   count(distinct d.origin) filter (where is_inside and total = 0) as zero,
                   count(distinct d.origin) filter (where is_inside and total is null and applicable) as unknown,
                   count(distinct d.origin) filter (where is_inside and (not applicable%6$s)) as not_applicable,
                   count(distinct d.origin) filter (where not is_inside) as straddling
              from dated d%3$s %4$s
            """;

    private static final String SCORES = """
            %1$s
            select %2$s score, count(*) as facts from dated d%3$s
             where is_inside and score is not null group by %4$s score
            """;

    private static final String ADDED = Arrays.stream(Sum.values())
            .filter(one -> !one.isOfPeople())
            .map(one -> "sum(" + one.column() + ") as " + one.column())
            .collect(Collectors.joining(", "));

    private static final List<Sum> ALL_SUMS = List.of(Sum.values());
    private static final List<Sum> OF_FACTS =
            List.of(Sum.KNOWN, Sum.ZERO, Sum.UNKNOWN, Sum.NOT_APPLICABLE, Sum.STRADDLING);

    private CellTable() {}

    /** The sums of each cell, by the values of its groups in their order. */
    static Map<List<String>, Sums> cells(Snapshot at, CellQuestion question, Only only) {
        FactSql facts = new FactSql(at, question.source(), question.filter(), question.groups(), only);
        Map<List<String>, Sums> cells = new HashMap<>();
        bind(at.sql(gathered(facts, question)), question.filter())
                .params(only.parameters())
                .query((RowCallbackHandler) row -> cells.put(key(row, question), sums(row, ALL_SUMS)));
        if (question.hasTraits()) {
            Map<List<String>, Sums> apart = new HashMap<>();
            bind(at.sql(apart(facts, question)), question.filter())
                    .params(only.parameters())
                    .query((RowCallbackHandler) row -> apart.put(key(row, question), sums(row, OF_FACTS)));
            cells.replaceAll((cell, sums) -> sums.counting(apart.getOrDefault(cell, Sums.NONE)));
        }
        if (question.depth() == Depth.SCORES) {
            scores(at, question, facts, only)
                    .forEach((cell, scores) -> cells.computeIfPresent(cell, (same, sums) -> sums.scoring(scores)));
        }
        return cells;
    }

    private static Map<List<String>, Map<Long, Long>> scores(
            Snapshot at, CellQuestion question, FactSql facts, Only only) {
        List<Dimension> groups = question.groups();
        String sql = SCORES.formatted(facts.beginning(), values(facts, groups), facts.spreading(groups), keys(groups));
        Map<List<String>, Map<Long, Long>> scores = new HashMap<>();
        bind(at.sql(sql), question.filter()).params(only.parameters()).query((RowCallbackHandler)
                row -> scores.computeIfAbsent(key(row, question), cell -> new TreeMap<>())
                        .put(row.getLong("score"), row.getLong("facts")));
        return scores;
    }

    private static String gathered(FactSql facts, CellQuestion question) {
        List<Dimension> groups = question.groups();
        boolean people = question.depth().isOfPeople();
        boolean firstTimes = question.depth() == Depth.FIRST_TIMES;
        return GATHERED.formatted(
                facts.beginning(),
                firstTimes ? facts.firstTimes(groups) : "",
                values(facts, groups),
                people ? "d.person_id" : "null::uuid",
                firstTimes ? "bool_or(is_inside and d.origin = firsts.origin)" : "false",
                facts.spreading(groups) + (firstTimes ? facts.joinFirstTimes(groups) : ""),
                keys(groups) + (people ? "d.person_id" : "()"),
                keys(groups),
                ADDED,
                groupBy(groups),
                hasScore(question),
                hasNoScore(question));
    }

    private static String hasScore(CellQuestion question) {
        return question.depth() == Depth.SCORES ? " and score is not null" : "";
    }

    /** A median is of what has a number of days: the rest it does not apply to. */
    private static String hasNoScore(CellQuestion question) {
        return question.depth() == Depth.SCORES ? " or score is null" : "";
    }

    private static String apart(FactSql facts, CellQuestion question) {
        List<Dimension> groups = question.groups();
        return APART.formatted(
                facts.beginning(),
                values(facts, groups),
                facts.spreading(groups),
                groupBy(groups),
                hasScore(question),
                hasNoScore(question));
    }

    private static String values(FactSql facts, List<Dimension> groups) {
        return IntStream.range(0, groups.size())
                .mapToObj(n -> facts.groupValue(groups.get(n), n) + " as v" + n + ", ")
                .collect(Collectors.joining());
    }

    private static String keys(List<Dimension> groups) {
        return IntStream.range(0, groups.size()).mapToObj(n -> "v" + n + ", ").collect(Collectors.joining());
    }

    private static String groupBy(List<Dimension> groups) {
        String keys = keys(groups);
        return keys.isEmpty() ? "" : "group by " + keys.substring(0, keys.length() - 2);
    }

    private static List<String> key(ResultSet row, CellQuestion question) throws SQLException {
        List<String> values = new ArrayList<>(question.groups().size());
        for (int n = 0; n < question.groups().size(); n++) {
            values.add(row.getString("v" + n));
        }
        return List.copyOf(values);
    }

    static StatementSpec bind(StatementSpec statement, FigureFilter filter) {
        StatementSpec bound = statement
                .param("from", filter.from())
                .param("to", filter.to())
                .param("communities", filter.communities().toArray(new UUID[0]))
                .param("within", filter.within().toArray(new UUID[0]))
                .param(
                        "communityTexts",
                        filter.communities().stream().map(UUID::toString).toArray(String[]::new));
        for (Map.Entry<Dimension, java.util.Set<String>> one : filter.values().entrySet()) {
            bound = bound.param(one.getKey().word(), one.getValue().toArray(new String[0]));
        }
        return bound;
    }

    private static Sums sums(ResultSet row, List<Sum> which) throws SQLException {
        Map<Sum, Long> sums = new EnumMap<>(Sum.class);
        for (Sum one : which) {
            sums.put(one, row.getLong(one.column()));
        }
        return Sums.of(sums);
    }
}
