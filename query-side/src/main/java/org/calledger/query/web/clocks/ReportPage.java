package org.calledger.query.web.clocks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.calledger.access.Purpose;
import org.calledger.query.http.Parameters;
import org.calledger.query.report.AnnualReport;
import org.calledger.query.report.FrozenReportTable;
import org.calledger.query.report.ReportDocument;
import org.calledger.query.report.ReportSubject;
import org.calledger.query.web.frame.OpenTo;
import org.calledger.query.web.frame.PageSettings;
import org.calledger.query.web.reading.DirectoryReading;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The annual report for the screen and for print; with the digest of its JSON. */
@Controller
@OpenTo(Purpose.READING)
class ReportPage {
    private final Clocked clocked;
    private final DirectoryReading directory;
    private final PageSettings settings;
    private final AnnualReport reports = new AnnualReport();
    private final FrozenReportTable frozen = new FrozenReportTable();

    ReportPage(Clocked clocked, DirectoryReading directory, PageSettings settings) {
        this.clocked = clocked;
        this.directory = directory;
        this.settings = settings;
    }

    /** Without a year: of the last one that is over. */
    @GetMapping("/reports/annual")
    String report(HttpServletRequest request, Model page) {
        Parameters parameters = clocked.parameters(request, "year", "community", "centre");
        ReportSubject subject = parameters.has("year") ? ReportSubject.of(parameters) : lastYear(parameters);
        ReportDocument document = clocked.ask(parameters, at -> reports.of(at, subject))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("subject", subject);
        page.addAttribute("document", document);
        // of now: who reads what was frozen reads it as of before its freezing
        page.addAttribute("frozen", clocked.now(at -> frozen.of(at, subject)));
        page.addAttribute("asOf", parameters.one("asOf"));
        page.addAttribute("community", subject.communityId());
        page.addAttribute("communities", directory.communities());
        page.addAttribute("centres", directory.openCentres());
        return "report";
    }

    private ReportSubject lastYear(Parameters parameters) {
        int year = LocalDate.now(Clock.system(settings.zone())).getYear() - 1;
        return new ReportSubject(
                year, parameters.one("community", Parameters::id), parameters.one("centre", Parameters::id));
    }
}
