package org.calledger.benchmarks.views;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calledger.query.directory.CentreTable;
import org.calledger.query.directory.CoalitionTable;
import org.calledger.query.directory.CommunityTable;
import org.calledger.query.directory.CountedIn;
import org.calledger.query.directory.InitiativeTable;
import org.calledger.query.directory.InstitutionTable;
import org.calledger.query.directory.ProgrammeTable;
import org.calledger.query.directory.ResourceTable;
import org.calledger.query.history.HistoryFilter;
import org.calledger.query.history.HistoryTable;
import org.calledger.query.needsmap.Box;
import org.calledger.query.needsmap.NeedFilter;
import org.calledger.query.needsmap.NeedStatus;
import org.calledger.query.needsmap.NeedTable;
import org.calledger.query.needsmap.NeedsMapTable;
import org.calledger.query.network.Network;
import org.calledger.query.network.NetworkTable;
import org.calledger.query.participation.BlindSpotTable;
import org.calledger.query.participation.Dimension;
import org.calledger.query.participation.ExplanationTable;
import org.calledger.query.participation.FigureFilter;
import org.calledger.query.participation.GatheringTable;
import org.calledger.query.participation.Measure;
import org.calledger.query.participation.ParticipationTable;
import org.calledger.query.passport.PassportTable;
import org.calledger.query.projection.CatalogueTable;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.Snapshot;
import org.calledger.query.report.AnnualReport;
import org.calledger.query.report.ReportSubject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What analysts of a country ask about now, by a name that says it: every path of the API, figures by up to three groups. */
final class Questions {
    private static final Box COUNTRY = new Box(14, 49, 24.2, 54.9);
    private static final int YEAR = 2015;
    private static final Page FIRST = new Page(50, 0, false);

    private final Map<String, Function<Snapshot, Object>> all = new LinkedHashMap<>();
    private final ParticipationTable figures = new ParticipationTable();
    private final JdbcClient database;
    private final UUID city;
    private final UUID need;

    private Questions(JdbcClient database) {
        this.database = database;
        this.city = one("select community_id from facts.community where kind = 'MUNICIPALITY' order by origin limit 1");
        this.need = one("select need_id from facts.answer order by origin offset 100 limit 1");
    }

    static Map<String, Function<Snapshot, Object>> all(JdbcClient database) {
        Questions questions = new Questions(database);
        questions.figures();
        questions.map();
        questions.lists();
        questions.others();
        return questions.all;
    }

    private UUID one(String sql) {
        return database.sql(sql).query(UUID.class).single();
    }

    private void figures() {
        for (Measure one : Measure.values()) {
            figures(FigureFilter.ALL, one);
            figures(FigureFilter.ALL, one, Dimension.YEAR);
        }
        FigureFilter since = new FigureFilter(Map.of(), Set.of(), false, LocalDate.of(YEAR, 1, 1), null);
        FigureFilter here = new FigureFilter(Map.of(), Set.of(city), false, null, null);
        figures(since, Measure.ATTENDANCES, Dimension.QUARTER);
        figures(here, Measure.EVENTS, Dimension.COMMUNITY, Dimension.YEAR);
        figures(here, Measure.PARTICIPANTS, Dimension.YEAR);
        figures(FigureFilter.ALL, Measure.EVENTS, Dimension.COMMUNITY);
        figures(FigureFilter.ALL, Measure.EVENTS, Dimension.WEEK);
        figures(FigureFilter.ALL, Measure.SUPPORTS, Dimension.CATEGORY, Dimension.SETTING);
        figures(FigureFilter.ALL, Measure.PARTICIPANTS, Dimension.AGE_BAND, Dimension.SEX);
        figures(FigureFilter.ALL, Measure.ATTENDANCES, Dimension.KIND, Dimension.BACKGROUND, Dimension.SEX);
        figures(FigureFilter.ALL, Measure.ATTENDANCES, Dimension.YEAR, Dimension.KIND, Dimension.ORIGIN);
        figures(FigureFilter.ALL, Measure.NEWCOMERS, Dimension.YEAR, Dimension.FORM);
        figures(FigureFilter.ALL, Measure.MINUTES_CONFIRMED, Dimension.INSTITUTION);
        figures(FigureFilter.ALL, Measure.VOLUNTEERS, Dimension.CENTRE);
    }

    private void figures(FigureFilter filter, Measure measure, Dimension... groups) {
        List<Dimension> by = List.of(groups);
        String name = measure.word()
                + by.stream().map(Dimension::word).collect(Collectors.joining(", ", by.isEmpty() ? "" : " by ", ""))
                + (filter.from() == null ? "" : ", since " + YEAR)
                + (filter.communities().isEmpty() ? "" : ", of a city");
        all.put(name, at -> figures.figures(at, List.of(measure), by, filter));
    }

    private void map() {
        NeedsMapTable map = new NeedsMapTable();
        double[] place = {
            coordinate("longitude"), coordinate("latitude"),
        };
        Box around = new Box(place[0] - 0.25, place[1] - 0.15, place[0] + 0.25, place[1] + 0.15);
        Box streets = new Box(place[0] - 0.01, place[1] - 0.006, place[0] + 0.01, place[1] + 0.006);
        NeedFilter running = new NeedFilter(null, Set.of(), Set.of(NeedStatus.RUNNING), null, null);
        NeedFilter then =
                new NeedFilter(null, Set.of(), Set.of(), LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31));
        all.put("map of the country", at -> map.map(at, NeedFilter.ALL, COUNTRY, 6));
        all.put("map of the country, running", at -> map.map(at, running, COUNTRY, 6));
        all.put("map of the country, of " + YEAR, at -> map.map(at, then, COUNTRY, 6));
        all.put("map of a city", at -> map.map(at, NeedFilter.ALL, around, 11));
        all.put("map of a city, running", at -> map.map(at, running, around, 11));
        all.put("map of a city, of " + YEAR, at -> map.map(at, then, around, 11));
        all.put("map of streets", at -> map.map(at, NeedFilter.ALL, streets, 15));
    }

    private double coordinate(String column) {
        return database.sql("select " + column + " from facts.centre order by origin limit 1")
                .query(Double.class)
                .single();
    }

    private void lists() {
        NeedTable needs = new NeedTable();
        NeedFilter running = new NeedFilter(null, Set.of(), Set.of(NeedStatus.RUNNING), null, null);
        long middle = database.sql("select (max(origin) + min(origin)) / 2 from facts.need")
                .query(Long.class)
                .single();
        all.put("list of needs", at -> needs.list(at, NeedFilter.ALL, FIRST));
        all.put("list of needs, counted", at -> needs.list(at, NeedFilter.ALL, new Page(50, 0, true)));
        all.put("list of needs, from the middle", at -> needs.list(at, NeedFilter.ALL, new Page(50, middle, false)));
        all.put("list of needs, running", at -> needs.list(at, running, FIRST));
        all.put("list of needs, running, counted", at -> needs.list(at, running, new Page(50, 0, true)));
        list("initiatives", InitiativeTable.ALL, Map.of());
        list("initiatives, running", InitiativeTable.ALL, Map.of("status", List.of("RUNNING")));
        list("events", GatheringTable.ALL, Map.of());
        list("events of a kind", GatheringTable.ALL, Map.of("kind", List.of("FESTIVAL")));
        list("centres", CentreTable.ALL, Map.of());
        list("communities", CommunityTable.ALL, Map.of());
        list("institutions", InstitutionTable.ALL, Map.of());
        list("programmes", ProgrammeTable.ALL, Map.of());
        list("resources", ResourceTable.ALL, Map.of());
        list("coalitions", CoalitionTable.ALL, Map.of());
        UUID initiative = one("select initiative_id from facts.initiative order by origin offset 100 limit 1");
        UUID gathering = one("select gathering_id from facts.gathering order by origin offset 100 limit 1");
        all.put("one need", at -> needs.one(at, need));
        all.put("one initiative", at -> InitiativeTable.ALL.one(at, initiative));
        all.put("one event", at -> GatheringTable.ALL.one(at, gathering));
        all.put("one community", at -> CommunityTable.one(at, city));
    }

    private <T> void list(String name, CatalogueTable<T> table, Map<String, List<String>> any) {
        all.put("list of " + name, at -> table.list(at, any, FIRST));
    }

    private void others() {
        HistoryTable history = new HistoryTable();
        NetworkTable network = new NetworkTable();
        BlindSpotTable spots = new BlindSpotTable();
        AnnualReport report = new AnnualReport();
        ExplanationTable explanations = new ExplanationTable();
        FigureFilter here =
                new FigureFilter(Map.of(Dimension.YEAR, Set.of("" + YEAR)), Set.of(city), false, null, null);
        HistoryFilter ofCity = new HistoryFilter(
                CountedIn.within(List.of(city)), List.of(), List.of(), List.of(), Set.of(), null, null);
        all.put("history", at -> history.list(at, HistoryFilter.ALL, FIRST));
        all.put("history of a city", at -> history.list(at, ofCity, FIRST));
        all.put("network", at -> network.of(at, Set.of(), EnumSet.allOf(Network.Kind.class), 500));
        all.put("network of a city", at -> network.of(at, Set.of(city), EnumSet.allOf(Network.Kind.class), 500));
        all.put("passport of a need", at -> new PassportTable().one(at, need));
        all.put("blind spots", at -> spots.spots(at, FigureFilter.ALL));
        all.put("annual report of a city", at -> report.of(at, new ReportSubject(YEAR, city, null)));
        all.put("annual report of the country", at -> report.of(at, new ReportSubject(YEAR, null, null)));
        all.put("explain events of a city", at -> explanations.explain(at, Measure.EVENTS, here, FIRST));
    }
}
