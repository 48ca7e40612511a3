package org.calledger.query.web.clocks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calledger.access.Purpose;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.Query;
import org.calledger.query.contradictions.Contradiction;
import org.calledger.query.contradictions.ContradictionFilter;
import org.calledger.query.contradictions.ContradictionTable;
import org.calledger.query.directory.CommunityFilter;
import org.calledger.query.http.Parameters;
import org.calledger.query.projection.Items;
import org.calledger.query.projection.Page;
import org.calledger.query.web.frame.OpenTo;
import org.calledger.query.web.reading.DirectoryReading;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which entries of the ledger speak against each other, side by side. */
@Controller
@OpenTo(Purpose.READING)
class ContradictionsPage {
    private static final int PAGE = 50;

    private final Clocked clocked;
    private final DirectoryReading directory;
    private final ObjectProvider<Ledger> ledger;
    private final ContradictionTable contradictions = new ContradictionTable();

    /** One side: where it stands, and what kind of entry it is. */
    record Side(long position, String type) {}

    /** Two entries that a rule does not allow together. */
    record Pair(String rule, Side earlier, Side later) {}

    ContradictionsPage(Clocked clocked, DirectoryReading directory, ObjectProvider<Ledger> ledger) {
        this.clocked = clocked;
        this.directory = directory;
        this.ledger = ledger;
    }

    @GetMapping("/timeline/contradictions")
    String contradictions(HttpServletRequest request, Model page) {
        Parameters parameters = clocked.parameters(request, "community", "after");
        CommunityFilter communities = CommunityFilter.of(parameters);
        long after = parameters.number("after", 0, Integer.MAX_VALUE, 0);
        Items<Contradiction> found = clocked.ask(
                parameters, at -> contradictions.list(at, filter(communities.within(at)), new Page(PAGE, after, true)));
        page.addAttribute("pairs", found.items().stream().map(this::pair).toList());
        page.addAttribute("total", found.total());
        page.addAttribute("next", found.next());
        page.addAttribute(
                "community",
                communities.communities().isEmpty()
                        ? null
                        : communities.communities().getFirst());
        page.addAttribute("communities", directory.communities());
        return "contradictions";
    }

    private static ContradictionFilter filter(Set<UUID> communities) {
        return new ContradictionFilter(communities, List.of(), List.of(), List.of(), List.of());
    }

    private Pair pair(Contradiction one) {
        return new Pair(
                one.rule(), side(one.earlier().position()), side(one.later().position()));
    }

    private Side side(long position) {
        return ledger.getObject().page(Query.all(), position - 1, 1).events().stream()
                .findFirst()
                .map(event -> new Side(position, event.type().name()))
                .orElseGet(() -> new Side(position, ""));
    }
}
