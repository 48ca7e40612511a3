package org.calledger.query.history;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.calledger.query.directory.CountedIn;
import org.calledger.query.http.Answering;
import org.calledger.query.http.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /history}: of a community (with all below it, as figures count), centre, institution, programme or all. */
@RestController
class HistoryEndpoint {
    private final Answering answering;
    private final HistoryTable history = new HistoryTable();

    private static final int LAST_YEAR = 9999;

    private enum Kind {
        MILESTONE,
        METHOD_ADOPTED,
        CENTRE_OPENED,
        COMMUNITY_SERVED,
        CENTRE_CLOSED,
        PROGRAMME_LAUNCHED,
        INSTITUTION_TRANSFORMED,
        INSTITUTION_CLOSED,
        CENTRE_FORM_CHANGED,
        CENTRE_RELOCATED,
        COMMUNITY_LEFT,
        COMMUNITY_MOVED,
        COMMUNITY_SPLIT,
        COMMUNITIES_MERGED,
        PROGRAMME_CLOSED,
        STEWARDSHIP_ASSIGNED,
        ANIMATOR_APPOINTED,
        COALITION_FORMED,
        COALITION_DISSOLVED
    }

    HistoryEndpoint(Answering answering) {
        this.answering = answering;
    }

    @GetMapping("/api/v1/history")
    ResponseEntity<?> list(HttpServletRequest request) {
        Parameters parameters = Parameters.ofList(
                request,
                "community",
                "scope",
                "borders",
                "centre",
                "institution",
                "programme",
                "kind",
                "from",
                "to",
                "anniversaries");
        HistoryFilter asked = new HistoryFilter(
                CountedIn.of(parameters),
                List.copyOf(parameters.ids("centre")),
                List.copyOf(parameters.ids("institution")),
                List.copyOf(parameters.ids("programme")),
                parameters.words("kind", Kind.class),
                parameters.from(),
                parameters.to(),
                year(parameters));
        return answering.list(parameters, HistoryItem.class, (at, page) -> history.list(at, asked, page));
    }

    private static @Nullable Integer year(Parameters parameters) {
        return parameters.has("anniversaries") ? (int) parameters.number("anniversaries", 1, LAST_YEAR, 1) : null;
    }
}
