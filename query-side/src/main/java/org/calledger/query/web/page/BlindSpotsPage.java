package org.calledger.query.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.calledger.access.Purpose;
import org.calledger.query.participation.BlindSpot;
import org.calledger.query.web.clocks.Clocked;
import org.calledger.query.web.frame.OpenTo;
import org.calledger.query.web.reading.BlindSpotsReading;
import org.calledger.query.web.reading.DirectoryReading;
import org.calledger.query.web.reading.Standpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Blind spots: who does not take part, what nobody answers, whom nobody serves. */
@Controller
@OpenTo(Purpose.READING)
class BlindSpotsPage {
    private static final int MOST = 300;

    private final BlindSpotsReading reading;
    private final DirectoryReading directory;
    private final Clocked clocked;

    BlindSpotsPage(BlindSpotsReading reading, DirectoryReading directory, Clocked clocked) {
        this.clocked = clocked;
        this.reading = reading;
        this.directory = directory;
    }

    @GetMapping("/participation/blind-spots")
    String blindSpots(
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            HttpServletRequest request,
            Model page) {
        Standpoint standpoint = clocked.standpoint(request);
        List<BlindSpot> spots =
                reading.spots(community, ParticipationPage.year(from), ParticipationPage.year(to), standpoint);
        clocked.show(request, standpoint, page);
        page.addAttribute("spots", spots.stream().limit(MOST).toList());
        page.addAttribute("count", spots.size());
        page.addAttribute("community", community);
        page.addAttribute("from", from);
        page.addAttribute("to", to);
        page.addAttribute("communities", directory.communities());
        return "blind-spots";
    }
}
