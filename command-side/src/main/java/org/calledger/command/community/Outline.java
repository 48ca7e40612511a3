package org.calledger.command.community;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether JSON is an outline: a Polygon or MultiPolygon of GeoJSON (RFC 7946, 3.1.6 and 3.1.7) on the earth. */
public final class Outline {
    private static final Set<String> MEMBERS = Set.of("type", "coordinates", "bbox");
    private static final int RING = 4;

    private Outline() {}

    /** Throws IllegalArgumentException, saying what is wrong. */
    public static void check(Map<String, Object> outline) {
        if (!MEMBERS.containsAll(outline.keySet())) {
            throw wrong("it has other members than type, coordinates and bbox");
        }
        Object coordinates = outline.get("coordinates");
        switch (String.valueOf(outline.get("type"))) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> several(coordinates).forEach(Outline::polygon);
            default -> throw wrong("its type is another");
        }
    }

    private static void polygon(@Nullable Object rings) {
        several(rings).forEach(Outline::ring);
    }

    private static void ring(Object ring) {
        List<?> positions = several(ring);
        if (positions.size() < RING || !positions.getFirst().equals(positions.getLast())) {
            throw wrong("a ring has at least four positions and ends where it begins");
        }
        positions.forEach(Outline::position);
    }

    private static void position(Object position) {
        List<?> numbers = several(position);
        if (numbers.size() < 2
                || numbers.size() > 3
                || !isWithin(numbers.get(0), 180)
                || !isWithin(numbers.get(1), 90)) {
            throw wrong("a position is [longitude, latitude], not " + position);
        }
    }

    private static boolean isWithin(@Nullable Object number, int bound) {
        return number instanceof Number value && Math.abs(value.doubleValue()) <= bound;
    }

    private static List<?> several(@Nullable Object value) {
        if (value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(Objects::nonNull)) {
            return list;
        }
        throw wrong("an array is missing, empty or holds null");
    }

    private static IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("an outline is a GeoJSON Polygon or MultiPolygon: " + why);
    }
}
