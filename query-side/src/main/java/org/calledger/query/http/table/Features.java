package org.calledger.query.http.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calledger.events.Place;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list as a FeatureCollection (RFC 7946): positions are longitude, latitude. What has no place has no geometry.
 *
 * @param unlocated how many of these have no place
 */
public record Features(
        String type,
        List<Feature> features,
        long unlocated,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        long position)
        implements Paged {

    /** One thing; its properties are the columns of the table of its list. */
    public record Feature(
            String type,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Point geometry,
            Map<String, Object> properties) {}

    public record Point(String type, List<Double> coordinates) {}

    /** Whether such things have places. */
    public static boolean has(Class<?> item) {
        return Arrays.stream(item.getRecordComponents())
                .anyMatch(component -> component.getType().equals(Place.class));
    }

    public static Features of(Class<?> item, List<?> items, @Nullable String next, long position) {
        ItemColumns columns = ItemColumns.of(item);
        List<Feature> features = new ArrayList<>();
        for (Object one : items) {
            Map<String, Object> properties = new LinkedHashMap<>();
            List<@Nullable Object> cells = columns.cells(one);
            for (int n = 0; n < cells.size(); n++) {
                Object cell = cells.get(n);
                if (cell != null) {
                    properties.put(columns.names().get(n), cell);
                }
            }
            features.add(new Feature("Feature", point(properties), properties));
        }
        long unlocated = features.stream().filter(f -> f.geometry() == null).count();
        return new Features("FeatureCollection", features, unlocated, next, position);
    }

    private static @Nullable Point point(Map<String, Object> properties) {
        for (String place : List.of("place.", "centre.")) {
            if (properties.remove(place + "latitude") instanceof Double latitude
                    && properties.remove(place + "longitude") instanceof Double longitude) {
                return new Point("Point", List.of(longitude, latitude));
            }
        }
        return null;
    }
}
