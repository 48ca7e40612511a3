package org.calledger.query.participation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calledger.access.Access;
import org.calledger.access.Purpose;
import org.calledger.access.Role;
import org.calledger.query.http.Answering;
import org.calledger.query.http.Parameters;
import org.calledger.query.http.table.Format;
import org.calledger.query.http.table.Written;
import org.calledger.query.participation.Published.Asked;
import org.calledger.query.participation.Published.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * {@code /participation} for whoever has not logged in, where the operator has opened it. As of the end
 * of an earlier day, without position, counts of facts or ETag.
 */
@Component
class PublicFiguresEndpoint {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final PublicReading published;

    PublicFiguresEndpoint(PublicReading published) {
        this.published = published;
    }

    /** Whether whoever asks sees figures with small ones hidden; throws where they see none. */
    boolean isFor(HttpServletRequest request) {
        boolean reads = Purpose.READING.roles().stream().anyMatch(role -> request.isUserInRole(role.name()));
        if (!reads && !published.isOpen()) {
            Access.require(Purpose.READING.roles().toArray(new Role[0]));
        }
        return !reads && published.isOpen();
    }

    ResponseEntity<?> answer(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, FigureParameters.known("measures", "groupBy"));
        Asked asked = asked(parameters);
        Format format = parameters.format(Format.CSV, Format.XLSX);
        Published answer = Answering.answered(() -> published.answer(asked));
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .cacheControl(CacheControl.maxAge(FRESH))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                .body(format.isTable() ? table(format, asked, answer) : answer);
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
                && List.of("asOf", "on", "from", "to", "borders", "within").stream()
                        .noneMatch(parameters::has)
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

    private static Written.Table table(Format format, Asked asked, Published answer) {
        List<String> columns = new ArrayList<>(List.of("row"));
        if (asked.byYear()) {
            columns.add("year");
        }
        if (asked.byCommunity()) {
            columns.addAll(List.of("community", "communityName"));
        }
        asked.measures().forEach(measure -> columns.add(measure.word()));
        return Written.table(format, "participation", columns, sheet -> {
            for (Published.Row row : answer.rows()) {
                sheet.row(line("cell", columns, row.group(), row.labels(), row.values()));
            }
            sheet.row(line("total", columns, Map.of(), Map.of(), answer.total()));
        });
    }

    private static @Nullable Object cell(Told told) {
        if (told.suppressed() != null) {
            return FigureRows.SUPPRESSED;
        }
        return told.sum() == null && told.state() != null
                ? told.state().name().toLowerCase(Locale.ROOT).replace('_', '-')
                : told.sum();
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
                cells.add(cell(told));
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
