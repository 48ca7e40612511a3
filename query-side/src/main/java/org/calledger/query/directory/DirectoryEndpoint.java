package org.calledger.query.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.calledger.events.CentreForm;
import org.calledger.events.CommunityKind;
import org.calledger.events.InitiativeKind;
import org.calledger.events.InstitutionKind;
import org.calledger.events.Origin;
import org.calledger.events.ProgrammeKind;
import org.calledger.events.Sector;
import org.calledger.query.http.Answering;
import org.calledger.query.http.Parameters;
import org.calledger.query.projection.CatalogueTable;
import org.calledger.query.projection.CatalogueTable.More;
import org.calledger.query.projection.Snapshot;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists of what there is, and one thing by its id. A filter by community takes those below it in, unless scope=own: of
 * things by the tree as it is, of initiatives, which are facts, as figures count them.
 */
@RestController
class DirectoryEndpoint {
    private final Answering answering;

    DirectoryEndpoint(Answering answering) {
        this.answering = answering;
    }

    @GetMapping("/api/v1/institutions")
    ResponseEntity<?> institutions(HttpServletRequest request) {
        Parameters parameters = Parameters.ofList(request, "community", "scope", "kind", "sector");
        Map<String, Collection<?>> any = new LinkedHashMap<>();
        put(any, "kind_now", parameters.words("kind", InstitutionKind.class));
        put(any, "sector", parameters.words("sector", Sector.class));
        return list(parameters, Institution.class, InstitutionTable.ALL, any, "community_id");
    }

    @GetMapping("/api/v1/institutions/{id}")
    ResponseEntity<?> institution(@PathVariable UUID id, HttpServletRequest request) {
        return one(request, id, InstitutionTable.ALL::one);
    }

    /** With {@code parent}: those right below it. */
    @GetMapping("/api/v1/communities")
    ResponseEntity<?> communities(HttpServletRequest request) {
        Parameters parameters =
                Parameters.ofList(request, "community", "scope", "parent", "kind", "codeScheme", "code");
        Map<String, Collection<?>> any = new LinkedHashMap<>();
        put(any, "kind", parameters.words("kind", CommunityKind.class));
        put(any, "below_id", parameters.ids("parent"));
        put(any, "scheme_texts", parameters.all("codeScheme", DirectoryEndpoint::code));
        put(any, "code_texts", parameters.all("code", DirectoryEndpoint::code));
        return list(parameters, Community.class, CommunityTable.ALL, any, "community_id");
    }

    /** As registers write them. */
    private static String code(String text) {
        if (!text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/-]{0,59}")) {
            throw new IllegalArgumentException("no code of a register: " + text);
        }
        return text;
    }

    @GetMapping("/api/v1/communities/{id}")
    ResponseEntity<?> community(@PathVariable UUID id, HttpServletRequest request) {
        return one(request, id, CommunityTable::one);
    }

    @GetMapping("/api/v1/centres")
    ResponseEntity<?> centres(HttpServletRequest request) {
        Parameters parameters = Parameters.ofList(request, "community", "scope", "institution", "form", "status");
        Map<String, Collection<?>> any = new LinkedHashMap<>();
        put(any, "institution_id", parameters.ids("institution"));
        put(any, "form_now", parameters.words("form", CentreForm.class));
        put(any, "status", parameters.words("status", CentreStatus.class));
        return list(parameters, Centre.class, CentreTable.ALL, any, "community_ids");
    }

    private enum CentreStatus {
        OPEN,
        CLOSED
    }

    @GetMapping("/api/v1/centres/{id}")
    ResponseEntity<?> centre(@PathVariable UUID id, HttpServletRequest request) {
        return one(request, id, CentreTable.ALL::one);
    }

    @GetMapping("/api/v1/programmes")
    ResponseEntity<?> programmes(HttpServletRequest request) {
        Parameters parameters = Parameters.ofList(request, "institution", "kind", "initiative", "status");
        Map<String, Collection<?>> any = new LinkedHashMap<>();
        put(any, "institution_id", parameters.ids("institution"));
        put(any, "initiative_ids", parameters.ids("initiative"));
        put(any, "kind", parameters.words("kind", ProgrammeKind.class));
        put(any, "status", parameters.words("status", ProgrammeStatus.class));
        return answering.list(parameters, Programme.class, (at, page) -> ProgrammeTable.ALL.list(at, any, page));
    }

    private enum ProgrammeStatus {
        RUNNING,
        CLOSED
    }

    @GetMapping("/api/v1/programmes/{id}")
    ResponseEntity<?> programme(@PathVariable UUID id, HttpServletRequest request) {
        return one(request, id, ProgrammeTable.ALL::one);
    }

    @GetMapping("/api/v1/initiatives")
    ResponseEntity<?> initiatives(HttpServletRequest request) {
        Parameters parameters = Parameters.ofList(
                request,
                "community",
                "scope",
                "borders",
                "centre",
                "institution",
                "programme",
                "need",
                "kind",
                "origin",
                "status");
        Map<String, Collection<?>> any = new LinkedHashMap<>();
        put(any, "centre_id", parameters.ids("centre"));
        put(any, "institution_id", parameters.ids("institution"));
        put(any, "programme_ids", parameters.ids("programme"));
        put(any, "need_ids", parameters.ids("need"));
        put(any, "kind", parameters.words("kind", InitiativeKind.class));
        put(any, "initiative_origin", parameters.words("origin", Origin.class));
        put(any, "status", parameters.words("status", InitiativeStatus.class));
        CountedIn countedIn = CountedIn.of(parameters);
        return answering.list(
                parameters,
                Initiative.class,
                (at, page) -> InitiativeTable.ALL.list(
                        at,
                        any,
                        new More(countedIn.with(at), countedIn.ofSeveral("t"), countedIn.communities()),
                        page));
    }

    private enum InitiativeStatus {
        PROPOSED,
        RUNNING,
        COMPLETED,
        ABANDONED
    }

    @GetMapping("/api/v1/initiatives/{id}")
    ResponseEntity<?> initiative(@PathVariable UUID id, HttpServletRequest request) {
        return one(request, id, InitiativeTable.ALL::one);
    }

    private <T> ResponseEntity<?> list(
            Parameters parameters,
            Class<T> item,
            CatalogueTable<T> table,
            Map<String, Collection<?>> any,
            String communityColumn) {
        CommunityFilter communities = CommunityFilter.of(parameters);
        return answering.list(parameters, item, (at, page) -> {
            Map<String, Collection<?>> all = new LinkedHashMap<>(any);
            put(all, communityColumn, communities.within(at));
            return table.list(at, all, page);
        });
    }

    private <T> ResponseEntity<?> one(
            HttpServletRequest request, UUID id, BiFunction<Snapshot, UUID, Optional<T>> find) {
        return answering.one(Parameters.of(request), at -> find.apply(at, id));
    }

    private static void put(Map<String, Collection<?>> any, String column, Collection<?> values) {
        if (!values.isEmpty()) {
            any.put(column, values);
        }
    }
}
