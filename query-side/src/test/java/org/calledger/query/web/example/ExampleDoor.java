package org.calledger.query.web.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.calledger.events.NeedCategory;
import org.calledger.query.needsmap.NeedStatus;
import org.calledger.query.web.reading.NeedLine;
import org.calledger.query.web.reading.NeedsFilter;
import org.calledger.query.web.reading.Standpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers as the real doors do, thinly. A title of „źle” is refused. */
@RestController
class ExampleDoor {
    private final ExampleNeeds needs;
    private final Map<String, Long> recorded = new ConcurrentHashMap<>();

    ExampleDoor(ExampleNeeds needs) {
        this.needs = needs;
    }

    @PostMapping("/api/v1/commands/{name}")
    ResponseEntity<Object> send(
            @PathVariable String name,
            @RequestBody Map<String, Object> body,
            @RequestHeader("Idempotency-Key") String key) {
        if (body.getOrDefault("title", "").equals("źle")) {
            return ResponseEntity.unprocessableContent()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Map.of(
                            "status",
                            422,
                            "title",
                            "Nie",
                            "detail",
                            "Dzień jest w przyszłości.",
                            "code",
                            "date.in-future",
                            "errors",
                            List.of(
                                    Map.of("pointer", "/on", "detail", "Ten dzień jeszcze nie nadszedł."),
                                    Map.of("pointer", "/place/longitude", "detail", "Brakuje drugiej współrzędnej."))));
        }
        long position = recorded.computeIfAbsent(key, first -> 4712L + recorded.size());
        return ResponseEntity.status(201)
                .body(Map.of(
                        "position", position,
                        "ids", Map.of("needId", needs.all.getFirst().needId().toString()),
                        "warnings", List.of(),
                        "events", List.of()));
    }

    @GetMapping(path = "/api/v1/needs-map", produces = "application/geo+json")
    Map<String, Object> map(
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable NeedCategory category,
            @RequestParam(required = false) @Nullable NeedStatus status,
            @RequestParam String bbox,
            @RequestParam int zoom) {
        String[] sides = bbox.split(",", -1);
        double grid = zoom > 13 ? 0 : 180.0 / Math.pow(2, zoom + 2);
        Map<String, List<Integer>> heaps = new HashMap<>();
        for (int i : needs.matching(new NeedsFilter(community, category, status, Standpoint.NOW))) {
            var place = needs.places.get(i);
            boolean in = place.longitude() >= Double.parseDouble(sides[0])
                    && place.longitude() <= Double.parseDouble(sides[2])
                    && place.latitude() >= Double.parseDouble(sides[1])
                    && place.latitude() <= Double.parseDouble(sides[3]);
            if (in && needs.all.get(i).located()) {
                String heap =
                        grid == 0 ? "" + i : (int) (place.latitude() / grid) + ":" + (int) (place.longitude() / grid);
                heaps.computeIfAbsent(heap, none -> new ArrayList<>()).add(i);
            }
        }
        return Map.of(
                "type",
                "FeatureCollection",
                "features",
                heaps.values().stream().map(heap -> feature(heap, grid > 0)).toList(),
                "unlocated",
                3);
    }

    private Map<String, Object> feature(List<Integer> heap, boolean cluster) {
        var lon =
                heap.stream().mapToDouble(i -> needs.places.get(i).longitude()).summaryStatistics();
        var lat = heap.stream().mapToDouble(i -> needs.places.get(i).latitude()).summaryStatistics();
        NeedLine need = needs.all.get(heap.getFirst());
        Map<String, Object> properties = cluster
                ? Map.of(
                        "cluster",
                        true,
                        "count",
                        heap.size(),
                        "bbox",
                        List.of(lon.getMin(), lat.getMin(), lon.getMax(), lat.getMax()))
                : Map.of(
                        "needId",
                        need.needId(),
                        "title",
                        need.title(),
                        "category",
                        need.category(),
                        "status",
                        need.status(),
                        "supports",
                        Map.of("people", need.supports(), "counted", 0, "unknown", 0));
        return Map.of(
                "type",
                "Feature",
                "properties",
                properties,
                "geometry",
                Map.of("type", "Point", "coordinates", List.of(lon.getAverage(), lat.getAverage())));
    }
}
