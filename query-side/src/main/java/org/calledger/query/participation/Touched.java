package org.calledger.query.participation;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.calledger.query.projection.Since;

/**
 * Which facts of a kind may count otherwise than they did at the position {@code :base}, as SQL: those whose own rows, or
 * rows of what they name, came or ended since. What many facts hang on is not followed: if it changed, sums start anew.
 */
final class Touched {
    private static final String NEED = Since.rows("need_id", "need");
    private static final String INITIATIVE = Since.rows("initiative_id", "initiative") + " union all "
            + Since.rows("initiative_id", "inclusion") + " union all "
            + Since.rows("initiative_id", "answer")
            + " union all select x.initiative_id from facts.answer x where x.need_id = any(array(" + NEED + "))";
    private static final String OF_INITIATIVE = " where x.initiative_id = any(array(" + INITIATIVE + "))";
    private static final String GATHERING = Since.rows("gathering_id", "gathering")
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

    /** What a statement selects that begins with {@link FactSql#merged}. */
    static String ids(FactTable source) {
        return switch (source) {
            case NEED -> Since.rows("origin", "need");
            case SUPPORT ->
                families(Since.rows("need_id", "support") + " union all " + Since.rows("need_id", "support_withdrawal")
                        + " union all " + NEED);
            case ANSWERED -> families(NEED + " union all " + Since.rows("need_id", "answer"));
            case DAYS_TO_ANSWER ->
                families(NEED + " union all " + Since.rows("need_id", "answer")
                        + " union all select x.need_id from facts.answer x where x.initiative_id = any(array("
                        + Since.rows("initiative_id", "initiative") + "))");
            case PROPOSED -> INITIATIVE;
            case STARTED, COMPLETED -> Since.rows("initiative_id", "initiative_step") + " union all " + INITIATIVE;
            case JOINING, LED -> Since.rows("initiative_id", "joining") + " union all " + INITIATIVE;
            case GATHERING, ATTENDANCE ->
                GATHERING + " union all " + Since.rows("gathering_id", "attendance") + " union all "
                        + Since.rows("gathering_id", "attendance_named") + " union all "
                        + Since.rows("gathering_id", "gathering_step");
            case WORK ->
                Since.rows("work_id", "work") + " union all " + Since.rows("work_id", "work_word")
                        + " union all select x.work_id from facts.work x" + OF_INITIATIVE
                        + " union all select x.work_id from facts.work x where x.gathering_id = any(array(" + GATHERING
                        + "))";
            case MILESTONE -> Since.rows("origin", "milestone");
        };
    }

    /** A condition that holds while nothing changed since {@code :base} that many facts hang on. */
    static String nothingElse(CellQuestion question) {
        FactTable source = question.source();
        Set<Dimension> dimensions = question.used();
        Set<String> conditions = new LinkedHashSet<>(Set.of("true"));
        if (dimensions.contains(Dimension.SETTING) || dimensions.contains(Dimension.COMMUNITY)) {
            conditions.add(Since.nonePutRight("community"));
        }
        if (dimensions.contains(Dimension.COMMUNITY)) {
            conditions.add(Since.nothing("community_move"));
        }
        if (dimensions.contains(Dimension.INSTITUTION) || dimensions.contains(Dimension.FORM)) {
            conditions.add(Since.nonePutRight("centre"));
            conditions.add(Since.nothing("centre_form"));
        }
        if (dimensions.contains(Dimension.CATEGORY) || OF_NEEDS.contains(source)) {
            conditions.add(Since.nothing("need_merge"));
        }
        if (question.depth().isOfPeople() || source == FactTable.SUPPORT || source == FactTable.JOINING) {
            conditions.add(Since.nothing("person_merge"));
        }
        return String.join(" and ", conditions);
    }

    /** All needs that are one with these. */
    private static String families(String ids) {
        String survivors = "select coalesce(merged.survivor_id, one.need_id) from (" + ids
                + ") as one (need_id) left join merged on merged.need_id = one.need_id";
        return survivors + " union all select merged.need_id from merged where merged.survivor_id = any(array("
                + survivors + "))";
    }
}
