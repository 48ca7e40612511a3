package org.calledger.query.web.page;

import java.util.UUID;
import org.calledger.access.Purpose;
import org.calledger.events.NeedCategory;
import org.calledger.query.needsmap.NeedStatus;
import org.calledger.query.web.frame.OpenTo;
import org.calledger.query.web.reading.DirectoryReading;
import org.calledger.query.web.reading.NeedsFilter;
import org.calledger.query.web.reading.NeedsReading;
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

    MapPage(NeedsReading needs, DirectoryReading directory) {
        this.needs = needs;
        this.directory = directory;
    }

    @GetMapping("/map")
    String map(
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable NeedCategory category,
            @RequestParam(required = false) @Nullable NeedStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            Model page) {
        var filter = new NeedsFilter(community, category, status);
        page.addAttribute("filter", filter);
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
