package org.calledger.query.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.calledger.events.CommunityId;
import org.calledger.events.Headcount;
import org.calledger.ledger.axon.EventJson;
import org.calledger.query.testing.Asked;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What somebody without login is told, once the operator has opened it. */
@SuppressWarnings("NullAway.Init")
class PublicFiguresTest {
    private static final Town TOWN = new Town();
    private static Asked asked;

    @BeforeAll
    static void open() {
        asked = new Asked("--cal-ledger.public-figures.open=true", "--cal-ledger.public-figures.days=0",
                "--cal-ledger.rate-limit.public-per-minute=100000");
        TOWN.beginnings().forEach(asked::record);
        meeting(TOWN.east, 3, "2010-05-01");
        meeting(TOWN.east, 40, "2011-05-01");
        meeting(TOWN.west, 30, "2010-06-01");
        meeting(TOWN.west, 50, "2011-06-01");
        meeting(TOWN.town, 20, "2012");
        asked.json("needs");
    }

    @AfterAll
    static void close() {
        asked.close();
    }

    private static void meeting(CommunityId community, int people, String on) {
        asked.record(TOWN.gathering(null, community, Headcount.of(people), List.of(), on));
    }

    private static HttpResponse<String> get(String question) {
        return asked.nobody.get("/api/v1/participation?measures=attendances" + question);
    }

    private static JsonNode json(String question) {
        HttpResponse<String> answer = get(question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return EventJson.mapper().readTree(answer.body());
    }

    private static String told(JsonNode values) {
        JsonNode told = values.path("attendances");
        return told.path("suppressed").asBoolean(false) ? "?" : told.path("sum").asString();
    }

    @Test
    void small_numbers_are_hidden_and_those_that_would_tell_them() {
        assertThat(told(json("").path("total"))).isEqualTo("143");
        JsonNode rows = json("&groupBy=year,community&scope=own").path("rows");
        List<String> cells = rows.valueStream()
                .map(row -> row.path("group").path("year").asString() + " "
                        + row.path("labels").path("community").asString() + " " + told(row.path("values")))
                .toList();
        assertThat(cells).contains("2010 Wschód ?", "2010 Zachód ?", "2011 Wschód ?", "2011 Zachód ?")
                .anyMatch(cell -> cell.startsWith("2012") && cell.endsWith(" 20"));
        assertThat(json("&groupBy=year").path("rows").valueStream().map(row -> told(row.path("values"))))
                .containsExactly("33", "90", "20");
        assertThat(told(json("&community=" + TOWN.east).path("total"))).isEqualTo("43");
        assertThat(told(json("&community=" + TOWN.east + "&year=2010").path("total"))).isEqualTo("?");
    }

    @Test
    void a_hidden_number_is_told_by_nothing_else() {
        HttpResponse<String> answer = get("&groupBy=year,community");
        assertThat(answer.headers().firstValue("Ledger-Position")).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.body()).doesNotContain("position", "known", "straddling", "unknown");
        String csv = get("&groupBy=year,community&scope=own&format=csv").body();
        assertThat(csv).contains("suppressed").doesNotContain(",3\r\n").doesNotContain(",40\r\n");
        assertThat(get("&format=xlsx").statusCode()).isEqualTo(200);
        assertThat(asked.nobody.get("/api/v1/participation/explain?measure=attendances").statusCode())
                .isEqualTo(401);
        assertThat(asked.nobody.get("/api/v1/events").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&groupBy=sex", "&groupBy=month", "&groupBy=kind", "&from=2010", "&to=2010-06-01", "&asOf=10", "&on=2010-05-05",
                "&kind=MEETING", "&borders=now", "&year=2010,2011", "&measures=newcomers", "&measures=medianDaysToAnswer",
                "&sex=F", "&measures=countedOnly"
            })
    void what_could_be_played_against_it_needs_a_login(String question) {
        assertThat(get(question).statusCode()).isEqualTo(401);
    }

    @Test
    void analysts_see_all() {
        assertThat(asked.json("participation?measures=attendances&year=2010&community=" + TOWN.east)
                        .path("total")
                        .path("attendances")
                        .path("sum")
                        .asInt())
                .isEqualTo(3);
        assertThat(asked.analyst.get("/api/v1/participation?measures=love").statusCode()).isEqualTo(400);
        assertThat(get("&groupBy=love").statusCode()).isEqualTo(400);
    }
}
