package org.calledger.query.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.calledger.query.directory.Centre;
import org.calledger.query.directory.CentreTable;
import org.calledger.query.directory.CommunityTable;
import org.calledger.query.directory.CountedIn;
import org.calledger.query.participation.Dimension;
import org.calledger.query.participation.Figure;
import org.calledger.query.participation.FigureFilter;
import org.calledger.query.participation.Figures;
import org.calledger.query.participation.Measure;
import org.calledger.query.participation.ParticipationTable;
import org.calledger.query.projection.Snapshot;
import org.calledger.query.report.Report.Subject;
import org.calledger.query.report.Report.Year;
import org.jspecify.annotations.Nullable;

/** Counts a year, and the two before it. A centre's needs are those of the communities it serves. */
public final class AnnualReport {
    private static final int BESIDE = 2;
    private static final List<Measure> OF_NEEDS = List.of(Measure.NEEDS, Measure.SUPPORTS, Measure.SUPPORTERS);
    private static final List<Measure> OF_ACTION = List.of(
            Measure.INITIATIVES_PROPOSED,
            Measure.INITIATIVES_STARTED,
            Measure.INITIATIVES_COMPLETED,
            Measure.EVENTS,
            Measure.ATTENDANCES,
            Measure.PARTICIPANTS,
            Measure.VOLUNTEERS,
            Measure.MINUTES_SELF_REPORTED,
            Measure.MINUTES_CONFIRMED);
    private static final Set<Measure> OF_FACTS = Set.of(
            Measure.NEEDS,
            Measure.INITIATIVES_PROPOSED,
            Measure.INITIATIVES_STARTED,
            Measure.INITIATIVES_COMPLETED,
            Measure.EVENTS,
            Measure.MILESTONES);
    private static final Set<Measure> OF_WORK = Set.of(Measure.MINUTES_SELF_REPORTED, Measure.MINUTES_CONFIRMED);

    private final ParticipationTable figures = new ParticipationTable();
    private final ReportTable own = new ReportTable();

    /** Whose report, as known at the moment that is asked for. */
    private record Whose(Subject subject, CountedIn needs, Map<Dimension, Set<String>> values, boolean anyNeeds) {
        FigureFilter ofNeeds(LocalDate from, LocalDate to) {
            return new FigureFilter(Map.of(), Set.copyOf(needs.communities()), false, from, to);
        }

        FigureFilter ofAction(LocalDate from, LocalDate to) {
            Set<UUID> communities = values.isEmpty() ? Set.copyOf(needs.communities()) : Set.of();
            return new FigureFilter(values, communities, false, from, to);
        }
    }

    /** Empty where there is no such community or centre. */
    public Optional<ReportDocument> of(Snapshot at, ReportSubject asked) {
        return whose(at, asked).map(whose -> ReportDocument.of(report(at, asked, whose)));
    }

    private static Optional<Whose> whose(Snapshot at, ReportSubject asked) {
        UUID community = asked.communityId();
        UUID centre = asked.centreId();
        if (community != null) {
            return CommunityTable.ALL
                    .one(at, community)
                    .map(found -> new Whose(
                            new Subject(community, null, found.name()),
                            CountedIn.within(List.of(community)),
                            Map.of(),
                            true));
        }
        return centre == null
                ? Optional.of(new Whose(new Subject(null, null, null), CountedIn.ALL, Map.of(), true))
                : CentreTable.ALL.one(at, centre).map(AnnualReport::whose);
    }

    private static Whose whose(Centre centre) {
        return new Whose(
                new Subject(null, centre.centreId(), centre.name()),
                CountedIn.within(centre.communityIds()),
                Map.of(Dimension.CENTRE, Set.of(centre.centreId().toString())),
                !centre.communityIds().isEmpty());
    }

    private Report report(Snapshot at, ReportSubject asked, Whose whose) {
        LocalDate from = LocalDate.of(asked.year() - BESIDE, 1, 1);
        LocalDate to = LocalDate.of(asked.year(), 12, 31);
        Map<String, Map<String, Figure>> needs =
                whose.anyNeeds() ? byYear(at, OF_NEEDS, whose.ofNeeds(from, to)) : Map.of();
        Map<String, Long> answered = whose.anyNeeds() ? figures.answered(at, whose.ofNeeds(from, to)) : Map.of();
        Map<String, Map<String, Figure>> action = byYear(at, OF_ACTION, whose.ofAction(from, to));
        Map<String, Map<String, Figure>> milestones = byYear(at, List.of(Measure.MILESTONES), whose.ofAction(from, to));
        Map<Integer, Long> partners = own.partners(at, asked.centreId(), whose.needs(), from, to);
        List<Year> years = Stream.iterate(asked.year(), year -> year - 1)
                .limit(BESIDE + 1L)
                .map(year -> {
                    Map<String, ReportFigure> told = new LinkedHashMap<>();
                    tell(told, OF_NEEDS, needs.getOrDefault(Integer.toString(year), Map.of()));
                    told.put("needsAnswered", ReportFigure.number(answered.getOrDefault(Integer.toString(year), 0L)));
                    tell(told, OF_ACTION, action.getOrDefault(Integer.toString(year), Map.of()));
                    told.put("partners", ReportFigure.number(partners.getOrDefault(year, 0L)));
                    tell(told, List.of(Measure.MILESTONES), milestones.getOrDefault(Integer.toString(year), Map.of()));
                    return new Year(year, told);
                })
                .toList();
        return new Report(
                Report.RULE_VERSION,
                asked.year(),
                whose.subject(),
                at.asOf(),
                years,
                own.names(at, asked.centreId(), whose.needs(), LocalDate.of(asked.year(), 1, 1), to),
                own.milestones(at, asked.centreId(), whose.needs(), LocalDate.of(asked.year(), 1, 1), to));
    }

    private Map<String, Map<String, Figure>> byYear(Snapshot at, List<Measure> measures, FigureFilter filter) {
        Figures found = figures.figures(at, measures, List.of(Dimension.YEAR), filter);
        Map<String, Map<String, Figure>> years = new LinkedHashMap<>();
        found.rows().forEach(row -> years.put(row.group().getOrDefault("year", Dimension.UNDATED), row.values()));
        return years;
    }

    /** Hours of few people would tell theirs. */
    private static void tell(Map<String, ReportFigure> told, List<Measure> measures, Map<String, Figure> found) {
        for (Measure one : measures) {
            Figure figure = found.get(one.word());
            told.put(one.word(), OF_FACTS.contains(one) ? count(figure) : people(figure, one));
        }
        ReportFigure volunteers = told.get(Measure.VOLUNTEERS.word());
        if (volunteers != null && volunteers.state() == ReportFigure.State.FEW) {
            OF_WORK.forEach(work -> told.put(work.word(), ReportFigure.few()));
        }
    }

    private static ReportFigure count(@Nullable Figure figure) {
        return ReportFigure.number(
                figure == null || figure.sum() == null ? 0 : figure.sum().longValueExact());
    }

    private static ReportFigure people(@Nullable Figure figure, Measure measure) {
        if (figure == null) {
            return ReportFigure.nothing();
        }
        return OF_WORK.contains(measure) ? ReportFigure.of(figure) : ReportFigure.ofPeople(figure);
    }
}
