package org.calledger.query.web.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.calledger.query.participation.Measure;
import org.calledger.query.participation.PublicReading;
import org.calledger.query.participation.Published.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Figures for everybody, by year or by community, where the operator has opened them; else there is no such page. */
@Controller
class PublicFiguresPage {
    private static final List<Measure> MEASURES = List.of(
            Measure.NEEDS,
            Measure.SUPPORTS,
            Measure.INITIATIVES_STARTED,
            Measure.EVENTS,
            Measure.ATTENDANCES,
            Measure.PARTICIPANTS,
            Measure.VOLUNTEERS,
            Measure.MINUTES_CONFIRMED);
    private static final String YEAR = "year";
    private static final String COMMUNITY = "community";

    private final ObjectProvider<PublicReading> reading;

    PublicFiguresPage(ObjectProvider<PublicReading> reading) {
        this.reading = reading;
    }

    @GetMapping("/figures")
    String figures(
            @RequestParam(defaultValue = YEAR) String by,
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable Integer year,
            Model page) {
        PublicReading open = reading.getIfAvailable();
        if (open == null || !open.isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!List.of(YEAR, COMMUNITY).contains(by)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Integer of = ParticipationPage.year(year);
        boolean communities = by.equals(COMMUNITY) && community == null;
        String one = community == null ? null : community.toString();
        String named = of == null ? null : "%04d".formatted(of);
        var asked = new Asked(MEASURES, !communities, communities, communities ? named : null, one, false);
        page.addAttribute("by", communities ? COMMUNITY : YEAR);
        page.addAttribute("year", communities ? of : null);
        page.addAttribute("community", one);
        page.addAttribute("measures", MEASURES.stream().map(Measure::word).toList());
        page.addAttribute("published", open.answer(asked));
        page.addAttribute("lastDay", open.lastDay());
        page.addAttribute("export", export(asked));
        return "figures";
    }

    private static String export(Asked asked) {
        return UriComponentsBuilder.fromPath("/api/v1/participation")
                .queryParam(
                        "measures",
                        String.join(
                                ",",
                                asked.measures().stream().map(Measure::word).toList()))
                .queryParam("groupBy", asked.byCommunity() ? COMMUNITY : YEAR)
                .queryParamIfPresent(COMMUNITY, Optional.ofNullable(asked.community()))
                .queryParamIfPresent(YEAR, Optional.ofNullable(asked.year()))
                .build()
                .toUriString();
    }
}
