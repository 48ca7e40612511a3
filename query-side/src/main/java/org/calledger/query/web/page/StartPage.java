package org.calledger.query.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.calledger.access.Purpose;
import org.calledger.query.participation.PublicReading;
import org.calledger.query.web.frame.PageSettings;
import org.calledger.query.web.reading.FiguresFilter;
import org.calledger.query.web.reading.FiguresReading;
import org.calledger.query.web.reading.NeedsFilter;
import org.calledger.query.web.reading.NeedsReading;
import org.calledger.query.web.reading.Standpoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What this is; for those logged in, how it stands. */
@Controller
class StartPage {
    private static final List<String> MEASURES = List.of("events", "attendances", "supports");
    private static final NeedsFilter EVERYTHING = new NeedsFilter(null, null, null, Standpoint.NOW);
    private static final int NEWEST = 5;

    private final ObjectProvider<NeedsReading> needs;
    private final ObjectProvider<FiguresReading> figures;
    private final ObjectProvider<PublicReading> published;
    private final PageSettings settings;

    StartPage(
            ObjectProvider<NeedsReading> needs,
            ObjectProvider<FiguresReading> figures,
            ObjectProvider<PublicReading> published,
            PageSettings settings) {
        this.published = published;
        this.needs = needs;
        this.figures = figures;
        this.settings = settings;
    }

    @GetMapping("/")
    String start(HttpServletRequest request, Model page) {
        PublicReading everybody = published.getIfAvailable();
        page.addAttribute("open", everybody != null && everybody.isOpen());
        if (Purpose.READING.roles().stream().anyMatch(role -> request.isUserInRole(role.name()))) {
            int year = LocalDate.now(Clock.system(settings.zone())).getYear();
            page.addAttribute(
                    "total", needs.getObject().list(EVERYTHING, null, 1).total());
            page.addAttribute("newest", needs.getObject().newest(NEWEST));
            page.addAttribute(
                    "years",
                    figures.getObject()
                            .rows(new FiguresFilter(
                                    MEASURES, FiguresFilter.YEAR, null, year - 1, year, Standpoint.NOW)));
            page.addAttribute("measures", MEASURES);
            page.addAttribute("year", year);
        }
        return "start";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
