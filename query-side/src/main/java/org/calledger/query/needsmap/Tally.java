package org.calledger.query.needsmap;

import java.util.HashMap;
import java.util.Map;

/**
 * How many needs there are, and where in the middle of them, in millionths of a degree that add up.
 *
 * @param count may be below zero: of needs to be taken out
 */
record Tally(long count, long longitude, long latitude) {

    /** A cell of the grid. */
    record Cell(int x, int y) {}

    Tally plus(Tally more) {
        return new Tally(count + more.count, longitude + more.longitude, latitude + more.latitude);
    }

    Tally negated() {
        return new Tally(-count, -longitude, -latitude);
    }

    /** These cells without the needs as they stood, and with them as they stand; empty cells are none. */
    static Map<Cell, Tally> moved(Map<Cell, Tally> cells, Map<Cell, Tally> stood, Map<Cell, Tally> stand) {
        Map<Cell, Tally> moved = new HashMap<>(cells);
        stood.forEach((cell, tally) -> moved.merge(cell, tally.negated(), Tally::plus));
        stand.forEach((cell, tally) -> moved.merge(cell, tally, Tally::plus));
        moved.values().removeIf(tally -> tally.count() == 0);
        return moved;
    }
}
