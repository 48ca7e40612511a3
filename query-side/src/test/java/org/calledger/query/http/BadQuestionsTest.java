package org.calledger.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.calledger.query.testing.Asked;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked wrongly is refused with 400 by the name of its parameter, in every query there is. */
@SuppressWarnings("NullAway.Init")
class BadQuestionsTest {
    private static final String PERIOD = "from to";
    private static final String LIST = "asOf on limit cursor count format";
    private static final String FIGURES =
            "asOf on year quarter month week community centre institution form setting kind category origin programme"
                    + " background ageBand sex scope borders from to format";

    /** The parameters of each query, without those that it needs to be asked at all. */
    private static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("needs", LIST + " community scope borders category status " + PERIOD),
            Map.entry("needs-map", "asOf on community scope borders category status bbox zoom format " + PERIOD),
            Map.entry(
                    "initiatives",
                    LIST + " community scope borders centre institution programme need kind origin status"),
            Map.entry("events", LIST + " community scope borders centre institution initiative programme kind status"),
            Map.entry("centres", LIST + " community scope institution form status"),
            Map.entry("communities", LIST + " community scope parent kind"),
            Map.entry("institutions", LIST + " community scope kind sector"),
            Map.entry("programmes", LIST + " institution kind initiative status"),
            Map.entry("resources", LIST + " community scope class owner initiative status"),
            Map.entry("coalitions", LIST + " institution need status"),
            Map.entry("history", LIST + " community scope centre institution programme kind " + PERIOD),
            Map.entry("history/contradictions", LIST + " community scope centre institution programme rule"),
            Map.entry("participation?measures=needs", FIGURES + " groupBy"),
            Map.entry("participation/explain?measure=attendances", FIGURES + " limit cursor count"),
            Map.entry("participation/blind-spots", "asOf on community borders format " + PERIOD));

    private static final List<String> NEVER = List.of(
            "' or 1=1 --",
            "1; drop table facts.need",
            "\") union select password from access.account --",
            "%00",
            "\u0000",
            "NaN",
            "-1",
            "99999999999999999999",
            "2020-02-30",
            "..",
            "{\"a\":1}",
            "ŻÓŁW \uD83D\uDC22",
            "x".repeat(5000));

    private static Asked asked;

    @BeforeAll
    static void open() {
        asked = new Asked();
        new Town().everything().forEach(asked::record);
        asked.json("needs");
    }

    @AfterAll
    static void close() {
        asked.close();
    }

    static List<String> queries() {
        return List.copyOf(QUERIES.keySet());
    }

    private static HttpResponse<String> ask(String query, String name, String value) {
        return asked.analyst.get(
                at(query) + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8),
                "Accept-Language",
                "en");
    }

    private static String at(String query) {
        return "/api/v1/" + query + (query.contains("?") ? "&" : "?");
    }

    private static void isRefused(HttpResponse<String> answer, String what, String name) {
        assertThat(answer.statusCode()).as("%s: %s", what, answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body())
                .as(what)
                .contains("request.parameter", name)
                .doesNotContain("Exception", "select ", "org.calledger", "PSQL");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void no_parameter_takes_what_it_cannot_mean(String query) {
        for (String name : QUERIES.getOrDefault(query, "").split(" ", -1)) {
            for (String value : NEVER) {
                isRefused(ask(query, name, value), query + " " + name + "=" + value, name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void no_query_takes_what_it_does_not_know(String query) {
        isRefused(ask(query, "hacking", "1"), query, "hacking");
        isRefused(ask(query, "asOf", "10000000000"), query + " beyond the head", "asOf");
        isRefused(
                asked.analyst.get(at(query) + "asOf=1&asOf=2"),
                query + " twice",
                "asOf");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void a_range_does_not_go_backwards(String query) {
        if (QUERIES.getOrDefault(query, "").contains(PERIOD)) {
            isRefused(asked.analyst.get(at(query) + "from=2020-02&to=2020-01-31"), query, "to");
        }
    }

    @Test
    void boxes_are_of_this_earth_and_do_not_cross_the_antimeridian() {
        for (String box : List.of(
                "170,50,-170,60", "20,10,10,20", "10,20,20,10", "NaN,10,20,20", "Infinity,1,2,3", "1,2,3", "1,2,3,4,5",
                "-181,0,0,0", "0,-91,0,0", "0,0,0,91", "1e400,0,1,1", "a,b,c,d", ",,,", "0x10,0,1,1")) {
            isRefused(ask("needs-map", "bbox", box), box, "bbox");
        }
        for (String zoom : List.of("-1", "23", "1.5", "x")) {
            isRefused(ask("needs-map", "zoom", zoom), zoom, "zoom");
        }
    }

    @Test
    void a_hundred_groupings_and_a_thousand_values_are_too_many() {
        String hundred = IntStream.range(0, 100).mapToObj(n -> "year").collect(Collectors.joining(","));
        assertThat(ask("participation?measures=needs", "groupBy", hundred).statusCode())
                .isEqualTo(200);
        String many = "year,quarter,month,week,community,centre,institution,form,setting,kind,category,origin";
        isRefused(ask("participation?measures=needs", "groupBy", many), "groupBy", "groupBy");
        List<String> ids = new ArrayList<>();
        IntStream.range(0, 201).forEach(n -> ids.add(Town.id().toString()));
        isRefused(ask("needs", "community", String.join(",", ids)), "201 communities", "community");
        isRefused(ask("participation?measures=needs", "measures", "love"), "measures", "measures");
    }

    @Test
    void a_cursor_that_was_changed_or_belongs_elsewhere_is_refused() {
        String cursor = asked.json("communities?limit=1").path("next").asString();
        assertThat(ask("communities?limit=1", "cursor", cursor).statusCode()).isEqualTo(200);
        for (int n = 0; n < cursor.length(); n++) {
            char other = cursor.charAt(n) == 'A' ? 'B' : 'A';
            String changed = cursor.substring(0, n) + other + cursor.substring(n + 1);
            isRefused(ask("communities?limit=1", "cursor", changed), changed, "cursor");
        }
        isRefused(ask("needs?limit=1", "cursor", cursor), "another list", "cursor");
        isRefused(ask("communities?kind=VILLAGE", "cursor", cursor), "another question", "cursor");
    }
}
