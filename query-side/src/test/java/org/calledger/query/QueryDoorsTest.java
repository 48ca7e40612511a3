package org.calledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.CertificateCode;
import org.calledger.events.CertificateId;
import org.calledger.events.Headcount;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.axon.EventJson;
import org.calledger.query.testing.Asked;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The query side as a process of its own: live rows by Axon, lists and things over HTTP. */
@SuppressWarnings("NullAway.Init")
class QueryDoorsTest {
    private static final Town TOWN = new Town();
    private static Asked asked;

    @BeforeAll
    static void open() {
        asked = new Asked();
        TOWN.everything().forEach(asked::record);
    }

    @AfterAll
    static void close() {
        asked.close();
    }

    private static JsonNode get(String path) {
        return asked.json(path);
    }

    @Test
    void who_writes_reads_what_they_wrote() {
        NeedReported need = Town.need(new NeedId(Town.id()), TOWN.east, NeedCategory.HEALTH, "2010-05-05");
        long position = asked.record(need);
        HttpResponse<String> answer =
                asked.analyst.get("/api/v1/needs/" + need.needId(), "Ledger-Min-Position", Long.toString(position));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("Ledger-Position").orElse(0))
                .isGreaterThanOrEqualTo(position);
        JsonNode item = EventJson.mapper().readTree(answer.body());
        assertThat(item.get("on").asString()).isEqualTo("2010-05-05");
        assertThat(item.get("from").asString()).isEqualTo("2010-05-05");
        assertThat(item.get("status").asString()).isEqualTo("UNANSWERED");
        assertThat(item.get("position").asLong()).isEqualTo(position);
    }

    @Test
    void what_is_not_reached_in_time_is_asked_again() {
        HttpResponse<String> answer = asked.analyst.get("/api/v1/needs", "Ledger-Min-Position", "1000000");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("projection.behind").contains("1000000");
    }

    @Test
    void an_answer_that_did_not_change_is_not_sent_again() {
        get("needs");
        HttpResponse<String> first = asked.analyst.get("/api/v1/institutions");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/\"");
        assertThat(first.headers().firstValue("Vary").orElseThrow()).contains("Accept");
        assertThat(asked.analyst
                        .get("/api/v1/institutions", "If-None-Match", tag)
                        .statusCode())
                .isIn(304, 200);
        get("needs");
        String now = asked.analyst
                .get("/api/v1/institutions")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(asked.analyst
                        .get("/api/v1/institutions", "If-None-Match", now)
                        .statusCode())
                .isEqualTo(304);
        assertThat(asked.analyst
                        .get("/api/v1/institutions?kind=NGO", "If-None-Match", now)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_list_is_read_page_by_page_as_it_stood_when_it_began() {
        for (int i = 0; i < 5; i++) {
            asked.record(Town.need(new NeedId(Town.id()), TOWN.west, NeedCategory.SAFETY, "2011"));
        }
        Set<String> seen = new LinkedHashSet<>();
        String path = "needs?category=SAFETY&limit=2&count=true";
        JsonNode page = get(path);
        assertThat(page.get("total").asLong()).isEqualTo(5);
        while (true) {
            page.get("items").forEach(item -> seen.add(item.get("needId").asString()));
            if (page.get("next").isNull()) {
                break;
            }
            asked.record(Town.need(new NeedId(Town.id()), TOWN.west, NeedCategory.SAFETY, "2011"));
            page = get(
                    "needs?category=SAFETY&limit=2&cursor=" + page.get("next").asString());
        }
        assertThat(seen).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/needs?categorie=HEALTH|categorie",
                "/needs?category=health|category",
                "/needs?limit=1001|limit",
                "/needs?limit=x|limit",
                "/needs?cursor=abc|cursor",
                "/needs?asOf=99999999|asOf",
                "/needs?asOf=2020-02-30|asOf",
                "/needs?community=1|community",
                "/needs?from=2020&to=2019|to",
                "/needs?count=maybe|count",
                "/needs-map?bbox=20,10,10,20|bbox",
                "/needs-map?bbox=NaN,10,10,20|bbox",
                "/needs-map?zoom=99|zoom",
                "/participation|measures",
                "/participation?measures=love|measures",
                "/participation?measures=needs&groupBy=moon|groupBy",
                "/participation?measures=needs&groupBy=year,month,week,sex,kind|groupBy",
                "/participation?measures=needs&year='%20or%201=1|year",
                "/participation?measures=needs&centre=x|centre",
                "/participation?measures=needs&ageBand=70-60|ageBand",
                "/participation/explain?measure=needs,events|measure",
                "/history?kind=WAR|kind",
                "/initiatives?status=DEAD|status"
            })
    void what_cannot_be_asked_is_refused_by_its_name(String question) {
        String[] both = question.split("\\|", -1);
        HttpResponse<String> answer = asked.analyst.get("/api/v1" + both[0], "Accept-Language", "en");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("request.parameter").contains(" " + both[1] + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "needs",
        "initiatives",
        "centres",
        "communities",
        "institutions",
        "programmes",
        "resources",
        "coalitions",
        "events"
    })
    void every_list_opens_into_its_things(String list) {
        JsonNode items = get(list).get("items");
        assertThat(items.size()).isPositive();
        JsonNode first = items.get(0);
        String id = first.properties().iterator().next().getValue().asString();
        assertThat(get(list + "/" + id).get("position").asLong())
                .isEqualTo(first.get("position").asLong());
        assertThat(asked.analyst
                        .get("/api/v1/" + list + "/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "resources?status=RETIRED&class=MATERIAL, 1",
        "resources?status=AVAILABLE, 0",
        "coalitions?status=DISSOLVED, 1",
        "coalitions?status=OPEN, 0",
        "programmes?status=CLOSED, 1"
    })
    void lists_are_narrowed_down(String question, int found) {
        assertThat(get(question).get("items").size()).isEqualTo(found);
        assertThat(get("coalitions?institution=" + TOWN.ops).get("items").size())
                .isEqualTo(1);
        assertThat(get("resources?community=" + TOWN.town).get("items").size()).isEqualTo(1);
    }

    @Test
    void anybody_may_ask_whether_a_certificate_holds_so_often() {
        CertificateId id = new CertificateId(Town.id());
        asked.record(TOWN.certificate(id, Town.person(), "2005", 60));
        get("needs");
        JsonNode answer = EventJson.mapper()
                .readTree(asked.nobody
                        .get("/api/v1/certificates/" + CertificateCode.of(id))
                        .body());
        assertThat(answer.get("status").asString()).isEqualTo("VALID");
        assertThat(answer.get("institutionName").asString()).isEqualTo("Ośrodek Pomocy Społecznej");
        assertThat(answer.propertyNames()).doesNotContain("personId");
        assertThat(asked.nobody
                        .get("/certificates/" + CertificateCode.of(id), "Accept", "text/html", "Accept-Language", "pl")
                        .body())
                .contains("Zaświadczenie jest ważne");
        assertThat(asked.nobody.get("/certificates", "Accept", "text/html").statusCode())
                .isEqualTo(200);
        assertThat(asked.nobody
                        .get("/certificates?code=%C5%BC%C3%B3%C5%82w", "Accept", "text/html", "Accept-Language", "en")
                        .body())
                .contains("no such certificate");
        HttpResponse<String> guess = asked.nobody.get("/api/v1/certificates/guess");
        for (int i = 0; i < 200 && guess.statusCode() == 200; i++) {
            guess = asked.nobody.get("/api/v1/certificates/guess-" + i);
        }
        assertThat(guess.statusCode()).isEqualTo(429);
        assertThat(guess.headers().firstValue("Retry-After")).isPresent();
        assertThat(asked.nobody.get("/api/v1/needs").statusCode()).isEqualTo(401);
    }

    @Test
    void contradictions_are_pairs_of_positions_with_their_rule() {
        NeedReported need = Town.need(new NeedId(Town.id()), TOWN.east, NeedCategory.HEALTH, "2011");
        NewEvent event = Asked.event(need);
        asked.record(event);
        long supported = asked.record(Town.supportBy(need, Headcount.of(3), "2012"));
        long retracted =
                asked.record(new FactRetracted(event.id(), event.type().name(), "twice", List.of(), null, null));
        JsonNode items = get("history/contradictions?rule=need.unknown&count=true&community=" + TOWN.town)
                .get("items");
        assertThat(items.valueStream()
                        .filter(item -> item.get("later").get("position").asLong() == retracted))
                .singleElement()
                .matches(item -> item.get("earlier").get("position").asLong() == supported)
                .matches(item -> item.get("rule").asString().equals("need.unknown"));
        assertThat(asked.analyst
                        .get("/api/v1/history/contradictions?rule=no.such")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_map_has_needs_or_clusters() {
        HttpResponse<String> answer = asked.analyst.get("/api/v1/needs-map?zoom=15&bbox=19,51,20,52");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/geo+json");
        JsonNode near = get("needs-map?zoom=15&bbox=19,51,20,52");
        JsonNode feature = near.get("features").get(0);
        assertThat(feature.get("geometry").get("coordinates").get(0).asDouble()).isBetween(19.0, 20.0);
        assertThat(feature.get("properties").has("needId")).isTrue();
        JsonNode far = get("needs-map?zoom=3");
        long clustered = 0;
        for (JsonNode one : far.get("features")) {
            assertThat(one.get("properties").get("cluster").asBoolean()).isTrue();
            clustered += one.get("properties").get("count").asLong();
        }
        assertThat(clustered).isEqualTo(near.get("features").size());
        assertThat(far.get("unlocated").asLong()).isZero();
    }
}
