package org.calledger.query.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.calledger.access.Purpose;
import org.calledger.events.NeedCategory;
import org.calledger.query.needsmap.NeedStatus;
import org.calledger.query.web.clocks.Clocked;
import org.calledger.query.web.frame.OpenTo;
import org.calledger.query.web.frame.PageSettings;
import org.calledger.query.web.reading.DirectoryReading;
import org.calledger.query.web.reading.NeedsFilter;
import org.calledger.query.web.reading.NeedsReading;
import org.calledger.query.web.reading.Standpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The needs map with the list of the same needs, and the page of each. */
@Controller
@OpenTo(Purpose.READING)
class MapPage {
    private static final int PAGE = 25;

    private final NeedsReading needs;
    private final DirectoryReading directory;
    private final Clocked clocked;
    private final PageSettings settings;

    MapPage(NeedsReading needs, DirectoryReading directory, Clocked clocked, PageSettings settings) {
        this.needs = needs;
        this.directory = directory;
        this.clocked = clocked;
        this.settings = settings;
    }

    @GetMapping("/map")
    String map(
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable NeedCategory category,
            @RequestParam(required = false) @Nullable NeedStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Model page) {
        Standpoint standpoint = clocked.standpoint(request);
        LocalDate on = standpoint.clocks().on();
        var filter = new NeedsFilter(community, category, status, standpoint);
        LocalDate today = LocalDate.now(Clock.system(settings.zone()));
        page.addAttribute("filter", filter);
        clocked.show(request, standpoint, page);
        page.addAttribute("day", on == null ? today : on);
        page.addAttribute("year", today.getYear());
        page.addAttribute("needs", needs.list(filter, Blank.toNull(cursor), PAGE));
        page.addAttribute("communities", directory.communities());
        page.addAttribute("categories", NeedCategory.values());
        page.addAttribute("statuses", NeedStatus.values());
        return "map";
    }

    /** What is drawn beneath the needs. */
    @ResponseBody
    @GetMapping(path = "/map/landmarks", produces = "application/geo+json")
    String landmarks() {
        return directory.landmarks();
    }

    @GetMapping("/needs/{needId}")
    String need(@PathVariable UUID needId, Model page) {
        page.addAttribute(
                "detail", needs.need(needId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "need";
    }
}
