package org.calledger.benchmarks.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What analysts of a country ask about now, by a name that says it: every path of the API, figures by up to three groups. */
public final class Questions {
    private static final int YEAR = 2015;
    private static final List<String> MEASURES = List.of(
            "needs",
            "supports",
            "supporters",
            "initiativesProposed",
            "initiativesStarted",
            "initiativesCompleted",
            "joinings",
            "events",
            "attendances",
            "participants",
            "countedOnly",
            "newcomers",
            "returners",
            "volunteers",
            "minutesSelfReported",
            "minutesConfirmed",
            "milestones",
            "residentLedShare",
            "needsAnsweredShare",
            "medianDaysToAnswer");

    private final Map<String, String> all = new LinkedHashMap<>();
    private final JdbcClient database;
    private final String city;
    private final String need;

    private Questions(JdbcClient database) {
        this.database = database;
        this.city = id("community_id from facts.community where kind = 'MUNICIPALITY'", 0);
        this.need = id("need_id from facts.answer", 100);
    }

    /** Paths by name, of a ledger whose views stand. */
    public static Map<String, String> all(DataSource views) {
        Questions questions = new Questions(JdbcClient.create(views));
        questions.figures();
        questions.map();
        questions.lists();
        questions.others();
        return questions.all;
    }

    private String id(String what, int nth) {
        return database.sql("select " + what + " order by origin limit 1 offset " + nth)
                .query(UUID.class)
                .single()
                .toString();
    }

    private void ask(String name, String path) {
        all.put(name, "/api/v1/" + path);
    }

    private void figures() {
        for (String measure : MEASURES) {
            ask(measure, "participation?measures=" + measure);
            by(measure, "year");
        }
        ask(
                "attendances by quarter, since " + YEAR,
                "participation?measures=attendances&groupBy=quarter&from=" + YEAR + "-01-01");
        ask(
                "events by community and year, of a city",
                "participation?measures=events&groupBy=community,year&community=" + city);
        ask("participants by year, of a city", "participation?measures=participants&groupBy=year&community=" + city);
        by("events", "community");
        by("events", "week");
        by("supports", "category,setting");
        by("participants", "ageBand,sex");
        by("attendances", "kind,background,sex");
        by("attendances", "year,kind,origin");
        by("newcomers", "year,form");
        by("minutesConfirmed", "institution");
        by("volunteers", "centre");
    }

    private void by(String measure, String groups) {
        ask(measure + " by " + groups.replace(",", ", "), "participation?measures=" + measure + "&groupBy=" + groups);
    }

    private void map() {
        String country = "14,49,24.2,54.9";
        String around = around(0.25);
        map("the country", country, 6);
        map("a city", around, 11);
        ask("map of streets", "needs-map?zoom=15&bbox=" + around(0.01));
    }

    private void map(String of, String box, int zoom) {
        String path = "needs-map?zoom=" + zoom + "&bbox=" + box;
        ask("map of " + of, path);
        ask("map of " + of + ", running", path + "&status=RUNNING");
        ask("map of " + of + ", of " + YEAR, path + "&from=" + YEAR + "-01-01&to=" + YEAR + "-12-31");
    }

    private String around(double degrees) {
        double longitude = coordinate("longitude");
        double latitude = coordinate("latitude");
        return String.format(
                Locale.ROOT,
                "%.4f,%.4f,%.4f,%.4f",
                longitude - degrees,
                latitude - degrees * 0.6,
                longitude + degrees,
                latitude + degrees * 0.6);
    }

    private double coordinate(String column) {
        return database.sql("select " + column + " from facts.centre order by origin limit 1")
                .query(Double.class)
                .single();
    }

    private void lists() {
        ask("list of needs", "needs?limit=50");
        ask("list of needs, counted", "needs?limit=50&count=true");
        ask("list of needs, running", "needs?limit=50&status=RUNNING");
        ask("list of needs, running, counted", "needs?limit=50&status=RUNNING&count=true");
        ask("list of initiatives", "initiatives?limit=50");
        ask("list of initiatives, running", "initiatives?limit=50&status=RUNNING");
        ask("list of events", "events?limit=50");
        ask("list of events of a kind", "events?limit=50&kind=FESTIVAL");
        for (String things :
                List.of("centres", "communities", "institutions", "programmes", "resources", "coalitions")) {
            ask("list of " + things, things + "?limit=50");
        }
        ask("one need", "needs/" + need);
        ask("one initiative", "initiatives/" + id("initiative_id from facts.initiative", 100));
        ask("one event", "events/" + id("gathering_id from facts.gathering", 100));
        ask("one community", "communities/" + city);
    }

    private void others() {
        ask("history", "history?limit=50");
        ask("history of a city", "history?limit=50&community=" + city);
        ask("contradictions", "history/contradictions?limit=50");
        ask("network", "network?limit=500");
        ask("network of a city", "network?limit=500&community=" + city);
        ask("passport of a need", "needs/" + need + "/passport");
        ask("blind spots", "participation/blind-spots");
        ask("annual report of a city", "reports/annual?year=" + YEAR + "&community=" + city);
        ask("annual report of the country", "reports/annual?year=" + YEAR);
        ask("explain events of a city", "participation/explain?measure=events&year=" + YEAR + "&community=" + city);
        ask("dictionary", "dictionary");
    }
}
