package org.calledger.query.participation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.calledger.query.directory.Borders;
import org.calledger.query.participation.Measure.Way;
import org.calledger.query.projection.Snapshot;

/** What sums are asked of one kind of facts: measures of one depth come out of the same sums. */
record CellQuestion(FactTable source, Depth depth, List<Dimension> groups, FigureFilter filter) {

    /** How closely rows have to be looked at. */
    enum Depth {
        /** Sums that add up. */
        FACTS,
        /** People, each once. */
        PEOPLE,
        /** And whether it is their first time. */
        FIRST_TIMES,
        /** Each fact's own score. */
        SCORES;

        static Depth of(List<Measure> measures) {
            Set<Way> ways = EnumSet.noneOf(Way.class);
            measures.forEach(one -> ways.add(one.way()));
            if (ways.contains(Way.NEWCOMERS) || ways.contains(Way.RETURNERS)) {
                return FIRST_TIMES;
            }
            if (ways.contains(Way.PEOPLE) || ways.contains(Way.PEOPLE_AND_UNNAMED)) {
                return PEOPLE;
            }
            return ways.contains(Way.MEDIAN) ? SCORES : FACTS;
        }

        boolean isOfPeople() {
            return this == PEOPLE || this == FIRST_TIMES;
        }
    }

    /** The dimensions that an answer hangs on. */
    Set<Dimension> used() {
        return filter.used(groups);
    }

    boolean hasTraits() {
        return used().stream().anyMatch(one -> one.kind() == Dimension.Kind.TRAIT);
    }

    /** Whether it is asked about now, by the borders of each fact's day. */
    boolean isAboutNow(Snapshot at) {
        return at.isNow() && filter.borders() == Borders.THEN;
    }
}
