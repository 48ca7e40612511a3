package org.calledger.query.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.calledger.access.Purpose;
import org.calledger.query.directory.Borders;
import org.calledger.query.web.chart.BarChart;
import org.calledger.query.web.clocks.Clocked;
import org.calledger.query.web.frame.OpenTo;
import org.calledger.query.web.reading.DirectoryReading;
import org.calledger.query.web.reading.FigureTable;
import org.calledger.query.web.reading.FiguresFilter;
import org.calledger.query.web.reading.FiguresReading;
import org.calledger.query.web.reading.Standpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Participation: charts by year, the table that they show, and the events behind each figure. */
@Controller
@OpenTo(Purpose.READING)
class ParticipationPage {
    private static final List<String> MEASURES = List.of(
            "events",
            "attendances",
            "participants",
            "newcomers",
            "needs",
            "supports",
            "supporters",
            "initiativesProposed",
            "initiativesStarted",
            "initiativesCompleted",
            "joinings",
            "returners",
            "countedOnly",
            "volunteers",
            "minutesSelfReported",
            "minutesConfirmed",
            "milestones",
            "residentLedShare",
            "needsAnsweredShare",
            "medianDaysToAnswer");
    private static final List<String> GROUPINGS =
            List.of(FiguresFilter.YEAR, "community", "centre", "institution", "category", "kind", "ageBand", "sex");
    private static final List<String> FIRST = List.of("attendances", "supporters");
    private static final int PAGE = 100;
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private final FiguresReading figures;
    private final DirectoryReading directory;
    private final Clocked clocked;

    ParticipationPage(FiguresReading figures, DirectoryReading directory, Clocked clocked) {
        this.clocked = clocked;
        this.figures = figures;
        this.directory = directory;
    }

    @GetMapping("/participation")
    String participation(
            @RequestParam(name = "measure", required = false) @Nullable List<String> measures,
            @RequestParam(defaultValue = FiguresFilter.YEAR) String by,
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            HttpServletRequest request,
            Model page) {
        Standpoint standpoint = clocked.standpoint(request);
        List<String> chosen = measures == null || measures.isEmpty() ? FIRST : known(measures);
        var filter = new FiguresFilter(chosen, grouping(by), community, year(from), year(to), standpoint);
        FigureTable table = figures.rows(filter);
        clocked.show(request, standpoint, page);
        page.addAttribute("filter", filter);
        page.addAttribute("table", table);
        page.addAttribute(
                "charts",
                by.equals(FiguresFilter.YEAR)
                        ? chosen.stream()
                                .map(measure -> BarChart.of(measure, table))
                                .toList()
                        : List.of());
        page.addAttribute("groupings", GROUPINGS);
        page.addAttribute("export", export(filter, Blank.toNull(request.getParameter("asOf"))));
        page.addAttribute("measures", MEASURES);
        page.addAttribute("communities", directory.communities());
        return "participation";
    }

    @GetMapping("/participation/explain")
    String explain(
            @RequestParam String measure,
            @RequestParam(defaultValue = FiguresFilter.YEAR) String by,
            @RequestParam(required = false) @Nullable String value,
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Model page) {
        Standpoint standpoint = clocked.standpoint(request);
        var filter =
                new FiguresFilter(known(List.of(measure)), grouping(by), community, year(from), year(to), standpoint);
        clocked.show(request, standpoint, page);
        page.addAttribute("communities", directory.communities());
        page.addAttribute("measure", measure);
        page.addAttribute("value", value);
        page.addAttribute("filter", filter);
        page.addAttribute(
                "explained", figures.explain(measure, Blank.toNull(value), filter, Blank.toNull(cursor), PAGE));
        return "explain";
    }

    private static List<String> known(List<String> measures) {
        if (!MEASURES.containsAll(measures)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return measures.stream().distinct().toList();
    }

    private static String grouping(String by) {
        if (!GROUPINGS.contains(by)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return by;
    }

    /** Where programs ask for what is on the page. */
    private static String export(FiguresFilter filter, @Nullable String asOf) {
        return UriComponentsBuilder.fromPath("/api/v1/participation")
                .queryParam("measures", String.join(",", filter.measures()))
                .queryParam("groupBy", filter.by())
                .queryParamIfPresent("community", Optional.ofNullable(filter.community()))
                .queryParamIfPresent("from", Optional.ofNullable(filter.from()).map("%04d"::formatted))
                .queryParamIfPresent("to", Optional.ofNullable(filter.to()).map("%04d"::formatted))
                .queryParamIfPresent(
                        "on", Optional.ofNullable(filter.standpoint().clocks().on()))
                .queryParamIfPresent("asOf", Optional.ofNullable(asOf))
                .queryParamIfPresent(
                        "borders",
                        Optional.of("now").filter(now -> filter.standpoint().borders() == Borders.NOW))
                .build()
                .encode()
                .toUriString();
    }

    static @Nullable Integer year(@Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return year;
    }
}
