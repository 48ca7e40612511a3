package org.calledger.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        asked = new Asked("--cal-ledger.rate-limit.public-per-minute=100000");
        new Town().everything().forEach(asked::record);
        asked.json("needs");
    }

    @AfterAll
    static void close() {
        asked.close();
    }

    static List<String> queries() {
        return Queries.all();
    }

    private static HttpResponse<String> ask(String query, String name, String value) {
        return ask(query, name, value, "en");
    }

    private static HttpResponse<String> ask(String query, String name, String value, String language) {
        return asked.analyst.get(
                Queries.path(query) + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8),
                "Accept-Language",
                language);
    }

    @Test
    void no_query_is_missing_here() {
        assertThat(Queries.routes()).containsExactlyElementsOf(asked.queries());
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
        for (String name : Queries.parameters(query)) {
            for (String value : NEVER) {
                isRefused(ask(query, name, value), query + " " + name + "=" + value, name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void no_parameter_of_any_query_takes_sql_and_both_languages_name_it(String query) {
        for (String name : Queries.everyParameter()) {
            HttpResponse<String> english = ask(query, name, "' or 1=1 --", "en");
            isRefused(english, query + " " + name, name);
            assertThat(english.body()).contains("The parameter " + name + " is missing or has no possible value.");
            HttpResponse<String> polish = ask(query, name, "x'); drop table facts.need; --", "pl");
            isRefused(polish, query + " " + name, name);
            assertThat(polish.body()).contains("Brakuje parametru " + name + " albo jego wartość jest niemożliwa.");
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void no_query_takes_what_it_does_not_know(String query) {
        isRefused(ask(query, "hacking", "1"), query, "hacking");
        isRefused(ask(query, "asOf", "10000000000"), query + " beyond the head", "asOf");
        isRefused(ask(query, "asOf", "9999-12-31"), query + " a day to come", "asOf");
        isRefused(ask(query, "asOf", "2999-01-01T00:00:00Z"), query + " a moment to come", "asOf");
        isRefused(ask(query, "asOf", "2020-12-31T23:59:59"), query + " without offset", "asOf");
        isRefused(asked.analyst.get(Queries.path(query) + "asOf=1&asOf=2"), query + " twice", "asOf");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void a_range_does_not_go_backwards(String query) {
        if (Queries.parameters(query).contains("from")) {
            isRefused(asked.analyst.get(Queries.path(query) + "from=2020-02&to=2020-01-31"), query, "to");
        }
    }

    @Test
    void boxes_are_of_this_earth_and_do_not_cross_the_antimeridian() {
        for (String box : List.of(
                "170,50,-170,60",
                "20,10,10,20",
                "10,20,20,10",
                "NaN,10,20,20",
                "Infinity,1,2,3",
                "1,2,3",
                "1,2,3,4,5",
                "-181,0,0,0",
                "0,-91,0,0",
                "0,0,0,91",
                "1e400,0,1,1",
                "a,b,c,d",
                ",,,",
                "0x10,0,1,1")) {
            isRefused(ask("needs-map", "bbox", box), box, "bbox");
        }
        for (String zoom : List.of("-1", "23", "1.5", "x")) {
            isRefused(ask("needs-map", "zoom", zoom), zoom, "zoom");
        }
    }

    @Test
    void a_hundred_groupings_and_a_thousand_values_are_too_many() {
        String hundred = IntStream.range(0, 100).mapToObj(n -> "year").collect(Collectors.joining(","));
        isRefused(ask("participation?measures=needs", "groupBy", hundred), "a hundred", "groupBy");
        assertThat(ask("participation?measures=needs", "groupBy", "year,year").statusCode())
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
