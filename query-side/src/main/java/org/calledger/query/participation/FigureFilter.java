package org.calledger.query.participation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calledger.query.directory.Borders;
import org.calledger.query.directory.CountedIn;
import org.jspecify.annotations.Nullable;

/**
 * Which facts.
 *
 * @param values of dimensions, any of those named; communities are in {@code communities}
 * @param communities only facts of these and of all below them
 * @param ownScope communities count alone, without those below
 * @param from only facts that lie wholly on or after this day
 * @param to only facts that lie wholly on or before this day
 * @param borders in which community a fact counts
 * @param within only facts that count in one of these as well: of a row by community, those that were asked for
 */
public record FigureFilter(
        Map<Dimension, Set<String>> values,
        Set<UUID> communities,
        boolean ownScope,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Borders borders,
        Set<UUID> within) {
    public static final FigureFilter ALL = new FigureFilter(Map.of(), Set.of(), false, null, null);

    /** Wherever else the facts count. */
    public FigureFilter(
            Map<Dimension, Set<String>> values,
            Set<UUID> communities,
            boolean ownScope,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Borders borders) {
        this(values, communities, ownScope, from, to, borders, Set.of());
    }

    /** By the borders of each fact's day. */
    public FigureFilter(
            Map<Dimension, Set<String>> values,
            Set<UUID> communities,
            boolean ownScope,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(values, communities, ownScope, from, to, Borders.THEN);
    }

    CountedIn countedIn() {
        return new CountedIn(List.copyOf(communities), ownScope, borders);
    }

    CountedIn alsoIn() {
        return new CountedIn(List.copyOf(within), ownScope, borders);
    }

    /** The dimensions that figures by these groups hang on. */
    Set<Dimension> used(List<Dimension> groups) {
        Set<Dimension> used = EnumSet.noneOf(Dimension.class);
        used.addAll(groups);
        used.addAll(values.keySet());
        if (!communities.isEmpty() || !within.isEmpty()) {
            used.add(Dimension.COMMUNITY);
        }
        return used;
    }

    boolean hasTraits() {
        return values.keySet().stream().anyMatch(one -> one.kind() == Dimension.Kind.TRAIT);
    }
}
