package org.calledger.query.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.calledger.events.ResourceClass;
import org.calledger.query.http.Answering;
import org.calledger.query.http.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What communities can build on, and who works together. */
@RestController
class CooperationEndpoint {
    private final Answering answering;

    private enum ResourceStatus {
        AVAILABLE,
        COMMITTED,
        RETIRED
    }

    private enum CoalitionStatus {
        OPEN,
        DISSOLVED
    }

    CooperationEndpoint(Answering answering) {
        this.answering = answering;
    }

    /** A filter by community takes those below it in, unless scope=own. */
    @GetMapping("/api/v1/resources")
    ResponseEntity<?> resources(HttpServletRequest request) {
        Parameters parameters =
                Parameters.ofList(request, "community", "scope", "class", "owner", "initiative", "status");
        Map<String, Collection<?>> any = new LinkedHashMap<>();
        put(any, "resource_class", parameters.words("class", ResourceClass.class));
        put(any, "owner_institution_id", parameters.ids("owner"));
        put(any, "initiative_ids", parameters.ids("initiative"));
        put(any, "status", parameters.words("status", ResourceStatus.class));
        CommunityFilter communities = CommunityFilter.of(parameters);
        return answering.list(parameters, Resource.class, (at, page) -> {
            Map<String, Collection<?>> all = new LinkedHashMap<>(any);
            put(all, "community_id", communities.within(at));
            return ResourceTable.ALL.list(at, all, page);
        });
    }

    @GetMapping("/api/v1/resources/{id}")
    ResponseEntity<?> resource(@PathVariable UUID id, HttpServletRequest request) {
        return answering.one(Parameters.of(request), at -> ResourceTable.ALL.one(at, id));
    }

    @GetMapping("/api/v1/coalitions")
    ResponseEntity<?> coalitions(HttpServletRequest request) {
        Parameters parameters = Parameters.ofList(request, "institution", "need", "status");
        Map<String, Collection<?>> any = new LinkedHashMap<>();
        put(any, "institution_ids", parameters.ids("institution"));
        put(any, "need_ids", parameters.ids("need"));
        put(any, "status", parameters.words("status", CoalitionStatus.class));
        return answering.list(parameters, Coalition.class, (at, page) -> CoalitionTable.ALL.list(at, any, page));
    }

    @GetMapping("/api/v1/coalitions/{id}")
    ResponseEntity<?> coalition(@PathVariable UUID id, HttpServletRequest request) {
        return answering.one(Parameters.of(request), at -> CoalitionTable.ALL.one(at, id));
    }

    private static void put(Map<String, Collection<?>> any, String column, Collection<?> values) {
        if (!values.isEmpty()) {
            any.put(column, values);
        }
    }
}
