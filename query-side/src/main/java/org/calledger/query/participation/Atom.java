package org.calledger.query.participation;

import java.util.List;
import java.util.Set;

/**
 * The facts of one year and of the same communities: published cells are sums of whole atoms.
 *
 * @param year digits, or undated
 * @param own the communities that they name
 * @param around those and all above them
 * @param values by measure, in an order of their own
 */
record Atom(String year, Set<String> own, Set<String> around, List<Long> values) {

    long value(int measure) {
        return values.get(measure);
    }

    boolean lies(PublicCell place) {
        return (place.year() == null || place.year().equals(year))
                && switch (place.scope()) {
                    case EVERYWHERE -> true;
                    case OWN -> own.contains(place.community());
                    case BELOW -> around.contains(place.community());
                };
    }
}
