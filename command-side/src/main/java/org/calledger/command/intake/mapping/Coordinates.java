package org.calledger.command.intake.mapping;

import java.math.BigDecimal;
import java.util.List;
import org.calledger.access.problem.ProblemCode;
import org.calledger.command.intake.report.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place, of two columns or of one that holds both numbers. Absent when neither number is known.
 *
 * @param box where places are expected; outside it, and inside it once exchanged, the two were exchanged
 */
record Coordinates(
        Numbers latitude, Numbers longitude, @Nullable Box box) {

    /** West, south, east, north, in degrees. */
    record Box(BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north) {
        boolean holds(BigDecimal latitude, BigDecimal longitude) {
            return south.compareTo(latitude) <= 0
                    && latitude.compareTo(north) <= 0
                    && west.compareTo(longitude) <= 0
                    && longitude.compareTo(east) <= 0;
        }
    }

    /** One of the two numbers of a cell. */
    record Half(Text source, Elements elements, int at) implements Text {
        @Override
        public @Nullable String in(Row row) {
            String said = source.in(row);
            if (said == null) {
                return null;
            }
            List<String> both = elements.of(said);
            if (both.size() != 2) {
                throw Fault.of(ProblemCode.IMPORT_PLACE_MALFORMED, column(), said)
                        .thrown();
            }
            return both.get(at);
        }

        @Override
        public @Nullable String column() {
            return source.column();
        }
    }

    @Nullable
    ObjectNode in(Row row) {
        BigDecimal north = latitude.in(row);
        BigDecimal east = longitude.in(row);
        if (north == null && east == null) {
            return null;
        }
        if (north == null || east == null) {
            throw Fault.of(ProblemCode.IMPORT_PLACE_INCOMPLETE, column(north == null ? "latitude" : "longitude"))
                    .thrown();
        }
        if (box != null && !box.holds(north, east) && box.holds(east, north)) {
            throw Fault.of(
                            ProblemCode.IMPORT_COORDINATES_SWAPPED,
                            latitude.source().column(),
                            north,
                            east)
                    .thrown();
        }
        ObjectNode place = JsonNodeFactory.instance.objectNode();
        place.put("latitude", north);
        place.put("longitude", east);
        return place;
    }

    @Nullable
    String column(String half) {
        return (half.equals("longitude") ? longitude : latitude).source().column();
    }
}
