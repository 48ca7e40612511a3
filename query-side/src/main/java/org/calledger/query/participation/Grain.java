package org.calledger.query.participation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How coarse sums are: by which dimensions together, and by how long a time. Few enough cells at any number of facts. */
@SuppressWarnings("ImmutableEnumChecker")
enum Grain {
    WORDS(
            true,
            Dimension.SETTING,
            Dimension.KIND,
            Dimension.CATEGORY,
            Dimension.ORIGIN,
            Dimension.FORM,
            Dimension.PROGRAMME),
    THINGS(false, Dimension.CENTRE, Dimension.INSTITUTION, Dimension.PROGRAMME, Dimension.FORM),
    PLACES(false, Dimension.COMMUNITY, Dimension.SETTING);

    private final boolean byMonth;
    private final EnumSet<Dimension> dimensions;

    Grain(boolean byMonth, Dimension first, Dimension... more) {
        this.byMonth = byMonth;
        this.dimensions = EnumSet.of(first, more);
    }

    /** The one that has sums for such a question. */
    static Optional<Grain> fitting(Set<Dimension> used, @Nullable LocalDate from, @Nullable LocalDate to) {
        for (Grain grain : values()) {
            if (used.stream().allMatch(grain::has)
                    && (from == null || grain.begins(from))
                    && (to == null || grain.begins(to.plusDays(1)))) {
                return Optional.of(grain);
            }
        }
        return Optional.empty();
    }

    Set<Dimension> dimensions() {
        return EnumSet.copyOf(dimensions);
    }

    boolean byMonth() {
        return byMonth;
    }

    private boolean has(Dimension dimension) {
        return dimensions.contains(dimension)
                || dimension == Dimension.YEAR
                || (byMonth && (dimension == Dimension.MONTH || dimension == Dimension.QUARTER));
    }

    private boolean begins(LocalDate day) {
        return day.getDayOfMonth() == 1 && (byMonth || day.getMonthValue() == 1);
    }
}
