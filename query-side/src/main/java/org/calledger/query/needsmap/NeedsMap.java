package org.calledger.query.needsmap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Needs on the map, as GeoJSON (RFC 7946).
 *
 * @param unlocated needs under the same filters that have no place
 * @param position how far the answer reaches
 */
public record NeedsMap(String type, List<Feature> features, long unlocated, long position) {

    NeedsMap(List<Feature> features, long unlocated, long position) {
        this("FeatureCollection", features, unlocated, position);
    }

    /**
     * A need, or a cluster of several.
     *
     * @param bbox of a cluster: west, south, east, north
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Feature(String type, @Nullable List<Double> bbox, Point geometry, Map<String, Object> properties) {}

    /** Longitude first. */
    public record Point(String type, List<Double> coordinates) {
        Point(double longitude, double latitude) {
            this("Point", List.of(longitude, latitude));
        }
    }
}
