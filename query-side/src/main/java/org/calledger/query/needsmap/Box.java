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

    /** Reads a number as people and JSON write it; Java alone would also take {@code 1d}, {@code 0x1p3} and {@code NaN}. */
    static double degrees(String text) {
        if (!text.matches("-?\\d{1,3}(\\.\\d{1,20})?")) {
            throw new IllegalArgumentException("no degrees: " + text);
        }
        return Double.parseDouble(text);
    }

    /** Reads {@code west, south, east, north}. */
    public static Box of(List<Double> bounds) {
        if (bounds.size() != 4) {
            throw new IllegalArgumentException("a part of the map has four bounds");
        }
        return new Box(bounds.get(0), bounds.get(1), bounds.get(2), bounds.get(3));
    }
}
