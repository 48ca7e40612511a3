package org.calledger.query.needsmap;

import java.util.List;

/** A part of the map, in degrees of WGS 84; it does not cross the antimeridian. */
public record Box(double west, double south, double east, double north) {
    public static final Box WORLD = new Box(-180, -90, 180, 90);

    public Box {
        boolean lies = west >= -180 && west <= east && east <= 180 && south >= -90 && south <= north && north <= 90;
        if (!lies) {
            throw new IllegalArgumentException("no such part of the map");
        }
    }

    /** Reads {@code west, south, east, north}. */
    public static Box of(List<Double> bounds) {
        if (bounds.size() != 4) {
            throw new IllegalArgumentException("a part of the map has four bounds");
        }
        return new Box(bounds.get(0), bounds.get(1), bounds.get(2), bounds.get(3));
    }
}
