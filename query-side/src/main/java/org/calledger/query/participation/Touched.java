package org.calledger.query.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    private Touched() {}

    /** A condition on {@code f}; empty where no sums are kept of such facts. */
    static Optional<String> condition(FactTable source) {
        return switch (source) {
            case NEED -> Optional.of(among("origin", since("origin", "need")));
            case SUPPORT ->
                Optional.of(among(
                        "need_id",
                        families(since("need_id", "support") + " union all " + since("need_id", "support_withdrawal")
                                + " union all " + NEED)));
            case PROPOSED -> Optional.of(among("initiative_id", INITIATIVE));
            case STARTED, COMPLETED ->
                Optional.of(among(
                        "initiative_id", since("initiative_id", "initiative_step") + " union all " + INITIATIVE));
            case JOINING ->
                Optional.of(among("initiative_id", since("initiative_id", "joining") + " union all " + INITIATIVE));
            case GATHERING, ATTENDANCE ->
                Optional.of(among(
                        "gathering_id",
                        GATHERING + " union all " + since("gathering_id", "attendance") + " union all "
                                + since("gathering_id", "attendance_named") + " union all "
                                + since("gathering_id", "gathering_step")));
            case WORK ->
                Optional.of(among(
                        "work_id",
                        since("work_id", "work") + " union all " + since("work_id", "work_word")
                                + " union all select x.work_id from facts.work x" + OF_INITIATIVE
                                + " union all select x.work_id from facts.work x where x.gathering_id = any(array("
                                + GATHERING + "))"));
            case MILESTONE -> Optional.of(among("origin", since("origin", "milestone")));
            case ANSWERED, DAYS_TO_ANSWER, LED -> Optional.empty();
        };
    }

    /** A condition that holds while nothing changed since {@code b.position} that many facts hang on. */
    static String nothingElse(FactTable source, Grain grain) {
        List<String> tables = new ArrayList<>();
        Set<Dimension> dimensions = grain.dimensions();
        if (dimensions.contains(Dimension.SETTING)) {
            tables.add("community");
        }
        if (dimensions.contains(Dimension.INSTITUTION) || dimensions.contains(Dimension.FORM)) {
            tables.addAll(List.of("centre", "centre_form"));
        }
        if (dimensions.contains(Dimension.CATEGORY) || source == FactTable.NEED || source == FactTable.SUPPORT) {
            tables.add("need_merge");
        }
        if (source == FactTable.SUPPORT || source == FactTable.JOINING) {
            tables.add("person_merge");
        }
        if (dimensions.contains(Dimension.COMMUNITY)) {
            tables.add("community_move");
        }
        return tables.stream()
                .map("not exists (select from facts.%s x where x.position > b.position or x.until_position > b.position)"
                        ::formatted)
                .collect(Collectors.joining(" and "));
    }

    private static String among(String key, String ids) {
        return "f." + key + " = any(array(" + ids + "))";
    }

    /** All needs that are one with these. */
    private static String families(String ids) {
        String survivors = "select coalesce(merged.survivor_id, one.need_id) from (" + ids
                + ") as one (need_id) left join merged on merged.need_id = one.need_id";
        return survivors + " union all select merged.need_id from merged where merged.survivor_id = any(array("
                + survivors + "))";
    }

    private static String since(String key, String table) {
        return "select x." + key + " from facts." + table + " x where x.position > :base or x.until_position > :base";
    }
}
