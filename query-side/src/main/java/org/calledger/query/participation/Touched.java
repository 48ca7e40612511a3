package org.calledger.query.participation;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which facts of a kind may count otherwise than they did at the position {@code :base}, as SQL: those whose own rows, or
 * rows of what they name, came or ended since. What many facts hang on is not followed: if it changed, sums start anew.
 */
final class Touched {
    private static final String NEED = since("need_id", "need");
    private static final String INITIATIVE = since("initiative_id", "initiative") + " union all "
            + since("initiative_id", "inclusion") + " union all "
            + since("initiative_id", "answer")
            + " union all select x.initiative_id from facts.answer x where x.need_id = any(array(" + NEED + "))";
    private static final String OF_INITIATIVE = " where x.initiative_id = any(array(" + INITIATIVE + "))";
    private static final String GATHERING = since("gathering_id", "gathering")
            + " union all select x.gathering_id from facts.gathering x" + OF_INITIATIVE;

    private static final Set<FactTable> OF_NEEDS =
            EnumSet.of(FactTable.NEED, FactTable.SUPPORT, FactTable.ANSWERED, FactTable.DAYS_TO_ANSWER);

    private Touched() {}

    /** The column of {@code f} whose values {@link #ids} gives. */
    static String column(FactTable source) {
        return switch (source) {
            case NEED, MILESTONE -> "origin";
            case SUPPORT, ANSWERED, DAYS_TO_ANSWER -> "need_id";
            case PROPOSED, LED, STARTED, COMPLETED, JOINING -> "initiative_id";
            case GATHERING, ATTENDANCE -> "gathering_id";
            case WORK -> "work_id";
        };
    }

    /** A condition on {@code f}. */
    static String condition(FactTable source) {
        return "f." + column(source) + " = any(array(" + ids(source) + "))";
    }

    /** What a statement selects that begins with {@link FactSql#merged}. */
    static String ids(FactTable source) {
        return switch (source) {
            case NEED -> since("origin", "need");
            case SUPPORT ->
                families(since("need_id", "support") + " union all " + since("need_id", "support_withdrawal")
                        + " union all " + NEED);
            case ANSWERED -> families(NEED + " union all " + since("need_id", "answer"));
            case DAYS_TO_ANSWER ->
                families(NEED + " union all " + since("need_id", "answer")
                        + " union all select x.need_id from facts.answer x where x.initiative_id = any(array("
                        + since("initiative_id", "initiative") + "))");
            case PROPOSED -> INITIATIVE;
            case STARTED, COMPLETED -> since("initiative_id", "initiative_step") + " union all " + INITIATIVE;
            case JOINING, LED -> since("initiative_id", "joining") + " union all " + INITIATIVE;
            case GATHERING, ATTENDANCE ->
                GATHERING + " union all " + since("gathering_id", "attendance") + " union all "
                        + since("gathering_id", "attendance_named") + " union all "
                        + since("gathering_id", "gathering_step");
            case WORK ->
                since("work_id", "work") + " union all " + since("work_id", "work_word")
                        + " union all select x.work_id from facts.work x" + OF_INITIATIVE
                        + " union all select x.work_id from facts.work x where x.gathering_id = any(array(" + GATHERING
                        + "))";
            case MILESTONE -> since("origin", "milestone");
        };
    }

    /** A condition that holds while nothing changed since {@code :base} that many facts hang on. */
    static String nothingElse(FactTable source, Set<Dimension> dimensions, boolean ofPeople) {
        Set<String> changed = new LinkedHashSet<>();
        Set<String> added = new LinkedHashSet<>();
        if (dimensions.contains(Dimension.SETTING) || dimensions.contains(Dimension.COMMUNITY)) {
            changed.add("community");
        }
        if (dimensions.contains(Dimension.COMMUNITY)) {
            added.add("community_move");
        }
        if (dimensions.contains(Dimension.INSTITUTION) || dimensions.contains(Dimension.FORM)) {
            changed.add("centre");
            added.add("centre_form");
        }
        if (dimensions.contains(Dimension.CATEGORY) || OF_NEEDS.contains(source)) {
            added.add("need_merge");
        }
        if (ofPeople || source == FactTable.SUPPORT || source == FactTable.JOINING) {
            added.add("person_merge");
        }
        return Stream.concat(
                        changed.stream().flatMap(table -> Stream.of(ended(table), anew(table))),
                        added.stream().flatMap(table -> Stream.of(ended(table), came(table))))
                .collect(Collectors.joining(" and ", "(true and ", ")"))
                .replace("(true and )", "true");
    }

    private static String ended(String table) {
        return "not exists (select from facts." + table + " x where x.until_position > :base)";
    }

    private static String came(String table) {
        return "not exists (select from facts." + table + " x where x.position > :base)";
    }

    /** Put right; what is new altogether no earlier fact can be about. */
    private static String anew(String table) {
        return "not exists (select from facts." + table + " x where x.position > :base and x.origin <= :base)";
    }

    /** All needs that are one with these. */
    private static String families(String ids) {
        String survivors = "select coalesce(merged.survivor_id, one.need_id) from (" + ids
                + ") as one (need_id) left join merged on merged.need_id = one.need_id";
        return survivors + " union all select merged.need_id from merged where merged.survivor_id = any(array("
                + survivors + "))";
    }

    /**
     * Two halves, so that each goes by its own index. That of positions is of {@code position + 0}: a BRIN of {@code position}
     * itself is taken for everything that is seen as of a position too, and turns exact look-ups into whole pages.
     */
    private static String since(String key, String table) {
        String from = "select x." + key + " from facts." + table + " x where ";
        return from + "x.position + 0 > :base union all " + from + "x.until_position > :base";
    }
}
