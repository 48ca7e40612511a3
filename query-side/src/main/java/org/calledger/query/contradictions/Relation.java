package org.calledger.query.contradictions;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calledger.query.projection.Snapshot;

/**
 * A way in which two facts can contradict each other, as SQL over the rows of all facts: {@code rule}, and the position
 * from which on each of the two reads as it does ({@code one}, {@code other}), with the facts themselves by {@code
 * one_origin} and {@code other_origin}. {@code {x}} in it means: the row {@code x} stands.
 *
 * <p>Nothing here decides: a relation says what two facts have to do with each other, and is the same whichever of them
 * came first.
 */
record Relation(String sql) {

    String sql(Snapshot at) {
        StringBuilder all = new StringBuilder();
        int from = 0;
        for (int open = sql.indexOf('{'); open >= 0; open = sql.indexOf('{', from)) {
            int close = sql.indexOf('}', open);
            all.append(sql, from, open).append(at.seesWhenever(sql.substring(open + 1, close)));
            from = close + 1;
        }
        return all.append(sql.substring(from)).toString();
    }

    /** Rows of a table: facts of a kind. */
    record Rows(String table, String condition) {
        static Rows of(String table) {
            return new Rows("facts." + table, "true");
        }

        /** Rows made of others; they have the columns of a table of facts. */
        static Rows asked(String select) {
            return new Rows("(" + select + ")", "true");
        }

        Rows where(String also) {
            return new Rows(table, condition + " and {alias}." + also);
        }

        private String about(String alias) {
            return condition.replace("{alias}", alias);
        }
    }

    /** The facts name a thing, and what began it stands no more. */
    static Relation unknown(String rule, Rows facts, String column, Rows beginnings, String id) {
        return new Relation("""
                select '%1$s' as rule, f.position as one, gone.at as other,
                       f.origin as one_origin, gone.origin as other_origin
                  from (select b.%6$s as id, max(b.until_position) as at, max(b.origin) as origin
                          from %4$s b where b.until_position <= :asOf and %5$s group by 1) as gone
                  join %2$s f on f.%3$s = gone.id and {f} and %7$s
                 where not exists (select from %4$s b where b.%6$s = gone.id and {b} and %5$s)
                """.formatted(
                        rule, facts.table(), column, beginnings.table(), beginnings.about("b"), id, facts.about("f")));
    }

    /** The facts can only have happened before what they build on. */
    static Relation before(String rule, Rows facts, String column, Rows beginnings, String id) {
        return pairs(rule, facts, column, beginnings, id, "f.on_to < e.on_from");
    }

    /** The facts can only have happened after what they were about had ended. */
    static Relation after(String rule, Rows facts, String column, Rows endings, String id) {
        return pairs(rule, facts, column, endings, id, "f.on_from > e.on_to");
    }

    /** The same where the ledger's order tells which came first of two of one day: what was recorded later was later. */
    static Relation following(String rule, Rows facts, String column, Rows endings, String id) {
        return pairs(
                rule,
                facts,
                column,
                endings,
                id,
                "(f.on_from > e.on_to or (f.on_from = e.on_to and f.origin > e.origin))");
    }

    /** The facts were recorded after what should have kept them out. */
    static Relation recordedAfter(String rule, Rows facts, String column, Rows others, String id) {
        return pairs(rule, facts, column, others, id, "f.origin > e.origin");
    }

    /** The facts contradict others about the same thing under that condition on {@code f} and {@code e}. */
    static Relation pairs(String rule, Rows facts, String column, Rows others, String id, String condition) {
        return new Relation("""
                select '%1$s' as rule, f.position as one, e.position as other,
                       f.origin as one_origin, e.origin as other_origin
                  from %4$s e join %2$s f on f.%3$s = e.%6$s and {f} and %7$s
                 where {e} and %5$s and f.origin <> e.origin and %8$s
                """.formatted(
                rule, facts.table(), column, others.table(), others.about("e"), id, facts.about("f"), condition));
    }

    /** Two facts of which there can be one; only where something was put right can there be two. */
    static Relation twice(String rule, Rows facts, String key) {
        return new Relation("""
                select '%1$s' as rule, f.position as one, e.position as other,
                       f.origin as one_origin, e.origin as other_origin
                  from (select distinct %4$s from %2$s p
                         where %5$s and (p.until_position is not null or p.position <> p.origin)) as moved
                  join %2$s e on %6$s and {e} and %7$s
                  join %2$s f on %8$s and {f} and %3$s and f.origin > e.origin
                """.formatted(
                        rule,
                        facts.table(),
                        facts.about("f"),
                        columns("p", key),
                        facts.about("p"),
                        same("e", key),
                        facts.about("e"),
                        same("f", key)));
    }

    /** By equality, so that it can be looked up; only a code may be without a version. */
    private static String same(String alias, String key) {
        return Stream.of(key.split(", "))
                .map(column -> alias + "." + column
                        + (column.equals("code_version") ? " is not distinct from moved." : " = moved.") + column)
                .collect(Collectors.joining(" and "));
    }

    private static String columns(String alias, String key) {
        return alias + "." + key.replace(", ", ", " + alias + ".");
    }

    /** A fact that by itself cannot be so, as it was put right. */
    static Relation broken(String rule, String from, String condition) {
        return new Relation("""
                select '%1$s' as rule, f.origin as one, f.position as other,
                       f.origin as one_origin, f.origin as other_origin
                  from %2$s where {f} and f.position <> f.origin and %3$s
                """.formatted(rule, from, condition));
    }
}
