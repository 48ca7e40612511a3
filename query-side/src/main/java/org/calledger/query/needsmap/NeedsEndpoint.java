package org.calledger.query.needsmap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.NeedCategory;
import org.calledger.query.directory.CommunityTable;
import org.calledger.query.http.Answering;
import org.calledger.query.http.Parameters;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.Snapshot;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /needs}, {@code /needs-map}. Filters: community (with all below it), scope, category, status, from, to. */
@RestController
class NeedsEndpoint {
    private static final MediaType GEOJSON = MediaType.valueOf("application/geo+json");
    private static final String[] FILTERS = {"community", "scope", "category", "status", "from", "to"};
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
        Page page = parameters.page();
        Asked asked = Asked.of(parameters);
        return answering.list(parameters, at -> needs.list(at, asked.filter(at), page));
    }

    @GetMapping("/api/v1/needs/{id}")
    ResponseEntity<?> one(@PathVariable UUID id, HttpServletRequest request) {
        return answering.one(Parameters.of(request), at -> needs.one(at, id));
    }

    @GetMapping("/api/v1/needs-map")
    ResponseEntity<?> map(HttpServletRequest request) {
        Parameters parameters =
                Parameters.of(request, "community", "scope", "category", "status", "from", "to", "bbox", "zoom");
        int zoom = (int) parameters.number("zoom", 0, DEEPEST, NEEDS_NOT_CLUSTERS);
        Box box = box(parameters);
        Asked asked = Asked.of(parameters);
        return answering.answer(
                parameters, GEOJSON, at -> map.map(at, asked.filter(at), box, zoom), (needsMap, position) -> needsMap);
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

    /** The filter, before it is known which communities lie below those named. */
    private record Asked(NeedFilter named, boolean ownScope) {
        static Asked of(Parameters parameters) {
            List<UUID> communities = parameters.has("community") ? parameters.ids("community") : null;
            Set<NeedStatus> statuses = new HashSet<>(parameters.all("status", NeedStatus::valueOf));
            NeedFilter named = new NeedFilter(
                    communities,
                    parameters.words("category", NeedCategory.class),
                    statuses,
                    parameters.from(),
                    parameters.to());
            return new Asked(named, parameters.ownScope());
        }

        NeedFilter filter(Snapshot at) {
            List<UUID> communities = named.communities();
            return communities == null || ownScope
                    ? named
                    : named.within(List.copyOf(CommunityTable.withAllBelow(at, communities)));
        }
    }
}
