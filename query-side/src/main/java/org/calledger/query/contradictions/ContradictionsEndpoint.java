package org.calledger.query.contradictions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.calledger.query.directory.CommunityFilter;
import org.calledger.query.http.Answering;
import org.calledger.query.http.Parameters;
import org.calledger.refusal.Rule;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /history/contradictions}: of a community (with all below it), centre, institution, programme, rule or all. */
@RestController
class ContradictionsEndpoint {
    private final Answering answering;
    private final ContradictionTable contradictions = new ContradictionTable();

    ContradictionsEndpoint(Answering answering) {
        this.answering = answering;
    }

    @GetMapping("/api/v1/history/contradictions")
    ResponseEntity<?> list(HttpServletRequest request) {
        Parameters parameters =
                Parameters.ofList(request, "community", "scope", "centre", "institution", "programme", "rule");
        CommunityFilter communities = CommunityFilter.of(parameters);
        ContradictionFilter named = new ContradictionFilter(
                Set.of(),
                List.copyOf(parameters.ids("centre")),
                List.copyOf(parameters.ids("institution")),
                List.copyOf(parameters.ids("programme")),
                parameters.all("rule", ContradictionsEndpoint::rule));
        return answering.list(
                parameters, Contradiction.class, (at, page) -> contradictions.list(at, named.within(communities.within(at)), page));
    }

    private static String rule(String code) {
        return Rule.byCode(code).map(Rule::code).orElseThrow(() -> new IllegalArgumentException("no rule " + code));
    }
}
