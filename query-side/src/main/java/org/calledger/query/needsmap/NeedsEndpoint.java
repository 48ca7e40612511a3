package org.calledger.query.needsmap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.UUID;
import org.calledger.events.NeedCategory;
import org.calledger.query.directory.CountedIn;
import org.calledger.query.http.Answering;
import org.calledger.query.http.Parameters;
import org.calledger.query.http.table.Format;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /needs}, {@code /needs-map}. Filters: community (with all below it), scope, category, status, from, to. */
@RestController
class NeedsEndpoint {
    private static final MediaType GEOJSON = MediaType.valueOf("application/geo+json");
    private static final String[] FILTERS = {"community", "scope", "borders", "category", "status", "from", "to"};
    private static final int NEEDS_NOT_CLUSTERS = NeedsMapTable.CLUSTERED + 1;
    private static final int DEEPEST = 22;

    private final Answering answering;
    private final NeedTable needs = new NeedTable();
    private final NeedsMapTable map = new NeedsMapTable();

    NeedsEndpoint(Answering answering) {
        this.answering = answering;
    }

    @GetMapping("/api/v1/needs")
    ResponseEntity<?> list(HttpServletRequest request) {
        Parameters parameters = Parameters.ofList(request, FILTERS);
        NeedFilter asked = asked(parameters);
        return answering.list(parameters, Need.class, (at, page) -> needs.list(at, asked, page));
    }

    @GetMapping("/api/v1/needs/{id}")
    ResponseEntity<?> one(@PathVariable UUID id, HttpServletRequest request) {
        return answering.one(Parameters.of(request), at -> needs.one(at, id));
    }

    @GetMapping("/api/v1/needs-map")
    ResponseEntity<?> map(HttpServletRequest request) {
        Parameters parameters =
                Parameters.of(request, "community", "scope", "borders", "category", "status", "from", "to", "bbox", "zoom");
        int zoom = (int) parameters.number("zoom", 0, DEEPEST, NEEDS_NOT_CLUSTERS);
        Box box = box(parameters);
        NeedFilter asked = asked(parameters);
        parameters.format(Format.GEOJSON);
        return answering.answer(
                parameters, GEOJSON, at -> map.map(at, asked, box, zoom), (needsMap, position) -> needsMap);
    }

    private static Box box(Parameters parameters) {
        if (!parameters.has("bbox")) {
            return Box.WORLD;
        }
        try {
            return Box.of(parameters.each("bbox", Box::degrees));
        } catch (IllegalArgumentException e) {
            throw Parameters.wrong("bbox");
        }
    }

    private static NeedFilter asked(Parameters parameters) {
        return new NeedFilter(
                null,
                parameters.words("category", NeedCategory.class),
                new HashSet<>(parameters.all("status", NeedStatus::valueOf)),
                parameters.from(),
                parameters.to(),
                CountedIn.of(parameters));
    }
}
