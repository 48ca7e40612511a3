package org.calledger.query.participation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.calledger.events.GatheringKind;
import org.calledger.query.directory.CountedIn;
import org.calledger.query.http.Answering;
import org.calledger.query.http.Parameters;
import org.calledger.query.projection.CatalogueTable.More;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /events}: the user's word for gatherings. */
@RestController
class GatheringsEndpoint {
    private final Answering answering;

    private enum Status {
        PLANNED,
        HELD,
        CANCELLED
    }

    GatheringsEndpoint(Answering answering) {
        this.answering = answering;
    }

    @GetMapping("/api/v1/events")
    ResponseEntity<?> list(HttpServletRequest request) {
        Parameters parameters = Parameters.ofList(
                request, "community", "scope", "borders", "centre", "institution", "initiative", "programme", "kind", "status");
        CountedIn countedIn = CountedIn.of(parameters);
        Map<String, Collection<?>> any = new LinkedHashMap<>();
        for (String thing : new String[] {"centre", "institution", "initiative", "programme"}) {
            if (parameters.has(thing)) {
                any.put(thing + "_id", parameters.ids(thing));
            }
        }
        if (parameters.has("kind")) {
            any.put("kind", parameters.words("kind", GatheringKind.class));
        }
        if (parameters.has("status")) {
            any.put("status", parameters.words("status", Status.class));
        }
        return answering.list(
                parameters,
                Gathering.class,
                (at, page) -> GatheringTable.ALL.list(
                        at,
                        any,
                        new More(countedIn.with(at), countedIn.condition("t"), countedIn.communities()),
                        page));
    }

    @GetMapping("/api/v1/events/{id}")
    ResponseEntity<?> one(@PathVariable UUID id, HttpServletRequest request) {
        return answering.one(Parameters.of(request), at -> GatheringTable.ALL.one(at, id));
    }
}
