package org.calledger.query.web.clocks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.calledger.access.Purpose;
import org.calledger.query.directory.CountedIn;
import org.calledger.query.history.HistoryFilter;
import org.calledger.query.history.HistoryItem;
import org.calledger.query.history.HistoryTable;
import org.calledger.query.http.Parameters;
import org.calledger.query.projection.Page;
import org.calledger.query.web.frame.OpenTo;
import org.calledger.query.web.frame.PageSettings;
import org.calledger.query.web.reading.DirectoryReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was five, ten, twenty years ago. */
@Controller
@OpenTo(Purpose.READING)
class AnniversariesPage {
    private static final int LAST_YEAR = 9999;

    private final Clocked clocked;
    private final DirectoryReading directory;
    private final PageSettings settings;
    private final HistoryTable history = new HistoryTable();

    AnniversariesPage(Clocked clocked, DirectoryReading directory, PageSettings settings) {
        this.clocked = clocked;
        this.directory = directory;
        this.settings = settings;
    }

    @GetMapping("/timeline/anniversaries")
    String anniversaries(HttpServletRequest request, Model page) {
        Parameters parameters = clocked.parameters(request, "community", "year");
        int now = LocalDate.now(Clock.system(settings.zone())).getYear();
        int year = (int) parameters.number("year", 1, LAST_YEAR, now);
        CountedIn communities = CountedIn.of(parameters);
        List<HistoryItem> items = clocked.ask(
                        parameters,
                        at -> history.list(
                                at,
                                new HistoryFilter(
                                        communities, List.of(), List.of(), List.of(), Set.of(), null, null, year),
                                new Page(Page.MOST, 0, false)))
                .items();
        page.addAttribute("year", year);
        Map<Integer, List<HistoryItem>> ages = new TreeMap<>(Comparator.<Integer>reverseOrder());
        items.forEach(item -> ages.computeIfAbsent(
                        year - Objects.requireNonNull(item.happened().from()).getYear(), none -> new ArrayList<>())
                .add(item));
        page.addAttribute("ages", ages);
        page.addAttribute(
                "community",
                communities.communities().isEmpty()
                        ? null
                        : communities.communities().getFirst());
        page.addAttribute("communities", directory.communities());
        return "anniversaries";
    }
}
