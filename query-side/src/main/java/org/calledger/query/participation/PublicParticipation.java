package org.calledger.query.participation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calledger.access.Purpose;
import org.calledger.access.Access;
import org.calledger.access.Role;
import org.calledger.query.http.Parameters;
import org.calledger.query.http.table.Format;
import org.calledger.query.http.table.Written;
import org.calledger.query.participation.PublicFigures.Answer;
import org.calledger.query.participation.PublicFigures.Asked;
import org.calledger.query.participation.PublicFigures.Told;
import org.calledger.query.projection.AsOf;
import org.calledger.query.projection.Question;
import org.calledger.query.projection.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * {@code /participation} for whoever has not logged in, where the operator has opened it. As of the end
 * of an earlier day, so that nobody sees a figure move with each record; without position, counts of facts or ETag.
 */
@Component
class PublicParticipation {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Reading reading;
    private final PublicFigures figures;
    private final boolean open;
    private final int days;
    private final ZoneId zone;
    private final Clock clock = Clock.systemUTC();

    PublicParticipation(
            Reading reading,
            @Value("${cal-ledger.public-figures.open:false}") boolean open,
            @Value("${cal-ledger.public-figures.threshold:5}") long threshold,
            @Value("${cal-ledger.public-figures.days:1}") int days,
            @Value("${cal-ledger.zone:Europe/Warsaw}") ZoneId zone) {
        this.reading = reading;
        this.figures = new PublicFigures(threshold);
        this.open = open;
        this.days = days;
        this.zone = zone;
    }

    /** Whether whoever asks sees figures with small ones hidden; throws where they see none. */
    boolean isFor(HttpServletRequest request) {
        boolean reads = Purpose.READING.roles().stream()
                .anyMatch(role -> request.isUserInRole(role.name()));
        if (!reads && !open) {
            Access.require(Purpose.READING.roles().toArray(new Role[0]));
        }
        return !reads && open;
    }

    ResponseEntity<?> answer(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, FigureParameters.known("measures", "groupBy"));
        Asked asked = asked(parameters);
        Format format = parameters.format(Format.CSV, Format.XLSX);
        Question question = days == 0 ? Question.NOW : new Question(new AsOf.Moment(until()), null, 0);
        Answer answer = reading.ask(question, at -> figures.answer(at, asked)).value();
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .cacheControl(CacheControl.maxAge(FRESH))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                .body(format.isTable() ? table(format, asked, answer) : answer);
    }

    private Instant until() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), zone).minusDays(days - 1L);
        return day.atStartOfDay(zone).toInstant().minusNanos(1);
    }

    /** What is more than counts by year and community needs a login. */
    private static Asked asked(Parameters parameters) {
        List<Measure> measures = FigureParameters.measures(parameters, "measures");
        List<Dimension> groups = FigureParameters.groups(parameters);
        FigureFilter filter = FigureParameters.of(parameters).filter();
        Set<String> years = filter.values().getOrDefault(Dimension.YEAR, Set.of());
        boolean simple = measures.stream().allMatch(PublicFigures::tells)
                && Set.of(Dimension.YEAR, Dimension.COMMUNITY).containsAll(groups)
                && Set.of(Dimension.YEAR).containsAll(filter.values().keySet())
                && List.of("asOf", "on", "from", "to", "borders").stream().noneMatch(parameters::has)
                && years.size() <= 1
                && filter.communities().size() <= 1
                && (filter.communities().isEmpty() || !groups.contains(Dimension.COMMUNITY));
        if (!simple) {
            Access.require(Role.ANALYST);
        }
        return new Asked(
                measures,
                groups.contains(Dimension.YEAR),
                groups.contains(Dimension.COMMUNITY),
                years.stream().findFirst().orElse(null),
                filter.communities().stream().map(UUID::toString).findFirst().orElse(null),
                filter.ownScope());
    }

    private static Written.Table table(Format format, Asked asked, Answer answer) {
        List<String> columns = new ArrayList<>(List.of("row"));
        if (asked.byYear()) {
            columns.add("year");
        }
        if (asked.byCommunity()) {
            columns.addAll(List.of("community", "communityName"));
        }
        asked.measures().forEach(measure -> columns.add(measure.word()));
        return Written.table(format, "participation", columns, sheet -> {
            for (PublicFigures.Row row : answer.rows()) {
                sheet.row(line("cell", columns, row.group(), row.labels(), row.values()));
            }
            sheet.row(line("total", columns, Map.of(), Map.of(), answer.total()));
        });
    }

    private static List<@Nullable Object> line(
            String kind,
            List<String> columns,
            Map<String, String> group,
            Map<String, String> labels,
            Map<String, Told> values) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (String column : columns) {
            Told told = values.get(column);
            if (told != null) {
                cells.add(told.suppressed() == null ? told.sum() : FigureRows.SUPPRESSED);
            } else {
                cells.add(
                        switch (column) {
                            case "row" -> kind;
                            case "communityName" -> labels.get("community");
                            default -> group.get(column);
                        });
            }
        }
        return cells;
    }
}
