package org.calledger.query.web.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.calledger.access.Purpose;
import org.calledger.events.GatheringKind;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedChannel;
import org.calledger.query.web.frame.OpenTo;
import org.calledger.query.web.frame.PageSettings;
import org.calledger.query.web.reading.Choice;
import org.calledger.query.web.reading.DirectoryReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Forms; the browser posts what they hold to the command door. */
@Controller
@OpenTo(Purpose.WRITING)
class FormPages {
    private final DirectoryReading directory;
    private final PageSettings settings;

    FormPages(DirectoryReading directory, PageSettings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    @GetMapping("/events/new")
    String event(Model page) {
        opened(page);
        page.addAttribute("initiatives", directory.runningInitiatives());
        page.addAttribute("centres", directory.openCentres());
        page.addAttribute("institutions", directory.institutions());
        page.addAttribute("programmes", directory.programmes());
        page.addAttribute("kinds", GatheringKind.values());
        return "event-form";
    }

    @GetMapping("/needs/new")
    String need(Model page) {
        opened(page);
        page.addAttribute("categories", NeedCategory.values());
        page.addAttribute("channels", NeedChannel.values());
        return "need-form";
    }

    /** One opening of a form is one key: sent twice, it is recorded once. */
    private void opened(Model page) {
        page.addAttribute("key", UUID.randomUUID().toString());
        page.addAttribute("today", LocalDate.now(Clock.system(settings.zone())));
        page.addAttribute("communities", directory.communities());
        page.addAttribute("most", Choice.MOST);
    }
}
