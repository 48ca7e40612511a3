package org.calledger.query.web.page;

import java.util.UUID;
import org.calledger.access.Purpose;
import org.calledger.query.web.frame.OpenTo;
import org.calledger.query.web.reading.DirectoryReading;
import org.calledger.query.web.reading.HistoryReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The history, year by year. */
@Controller
@OpenTo(Purpose.READING)
class TimelinePage {
    private static final int PAGE = 200;

    private final HistoryReading history;
    private final DirectoryReading directory;

    TimelinePage(HistoryReading history, DirectoryReading directory) {
        this.history = history;
        this.directory = directory;
    }

    @GetMapping("/timeline")
    String timeline(
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable UUID institution,
            @RequestParam(required = false) @Nullable String cursor,
            Model page) {
        var list = history.list(community, institution, Blank.toNull(cursor), PAGE);
        page.addAttribute("history", list);
        page.addAttribute("years", Years.of(list.items()));
        page.addAttribute("community", community);
        page.addAttribute("institution", institution);
        page.addAttribute("communities", directory.communities());
        page.addAttribute("institutions", directory.institutions());
        return "timeline";
    }
}
