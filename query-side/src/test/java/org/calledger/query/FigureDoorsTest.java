package org.calledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Figures, the timeline and the ledger itself over HTTP. */
@SuppressWarnings("NullAway.Init")
class FigureDoorsTest {
    private static final Town TOWN = new Town();
    private static Asked asked;
    private static long head;

    @BeforeAll
    static void open() {
        asked = new Asked();
        TOWN.everything().forEach(asked::record);
        head = asked.ledger().head();
    }

    @AfterAll
    static void close() {
        asked.close();
    }

    private static JsonNode get(String path) {
        return asked.json(path);
    }

    @Test
    void figures_come_with_how_sure_they_are_and_open_into_facts() {
        JsonNode figures = get("participation?measures=attendances,events&groupBy=year&asOf=" + head);
        JsonNode row = figures.get("rows").get(0);
        assertThat(row.get("group").get("year").asString()).isEqualTo("2005");
        assertThat(row.get("values").get("attendances").get("sum").asLong()).isEqualTo(30);
        assertThat(row.get("values").get("attendances").get("known").asLong()).isEqualTo(1);
        JsonNode explained = get("participation/explain?measure=attendances&year=2005&asOf=" + head);
        assertThat(explained.get("sum").asLong()).isEqualTo(30);
        JsonNode item = explained.get("items").get(0);
        assertThat(item.get("contributes").asLong()).isEqualTo(30);
        JsonNode source = EventJson.mapper()
                .readTree(asked.as("auditor")
                        .get("/api/v1/ledger/events/" + item.get("position").asLong())
                        .body());
        assertThat(source.get("id").asString()).isEqualTo(item.get("eventId").asString());
    }

    @Test
    void a_retracted_fact_is_gone_now_and_there_as_of_then() {
        NewEvent event = Asked.event(TOWN.gathering(null, TOWN.east, Headcount.of(77), List.of(), "1999"));
        long recorded = asked.record(event);
        long retracted =
                asked.record(new FactRetracted(event.id(), event.type().name(), "twice", List.of(), null, null));
        String path = "participation?measures=attendances&year=1999&asOf=";
        assertThat(sum(get(path + recorded))).isEqualTo(77);
        assertThat(sum(get(path + retracted))).isZero();
        assertThat(sum(get(path + "2000-01-01"))).isZero();
        String now = URLEncoder.encode(Instant.now().toString(), StandardCharsets.UTF_8);
        assertThat(sum(get(path + now))).isZero();
    }

    private static long sum(JsonNode figures) {
        return figures.get("total").get("attendances").get("sum").asLong();
    }

    @ParameterizedTest
    @ValueSource(strings = {"history?limit=1", "participation/explain?measure=needs&limit=1"})
    void a_part_says_of_how_many_it_is_where_that_is_asked(String path) {
        JsonNode part = get(path + "&count=true&asOf=" + head);
        assertThat(part.get("items").size()).isEqualTo(1);
        long total = part.get("total").asLong();
        assertThat(total).isGreaterThan(1);
        assertThat(get(path.replace("limit=1", "limit=1000") + "&asOf=" + head)
                        .get("items")
                        .size())
                .isEqualTo((int) total);
        assertThat(get(path).has("total")).isFalse();
    }

    @Test
    void the_timeline_has_sources_and_disputes() {
        JsonNode items = get("history?to=2000").get("items");
        JsonNode first = items.get(0);
        assertThat(first.get("kind").asString()).isEqualTo("MILESTONE");
        assertThat(first.get("on").asString()).isEqualTo("1997");
        assertThat(first.get("sources").get(0).get("title").asString()).isEqualTo("Kronika");
        assertThat(first.get("disputedBy").get(0).get("on").asString()).isEqualTo("1998");
        assertThat(first.get("subject").get("name").asString()).isEqualTo("Ośrodek Pomocy Społecznej");
        assertThat(get("history?community=" + TOWN.east).get("items").size()).isPositive();
    }

    @Test
    void the_auditor_reads_the_ledger_itself_line_by_line() {
        HttpResponse<String> answer = asked.as("auditor")
                .get("/api/v1/ledger/events?types=need.NeedReported&until=" + head + "&tags=community:" + TOWN.east);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        String[] lines = answer.body().split("\n");
        assertThat(lines).hasSize(1);
        JsonNode event = EventJson.mapper().readTree(lines[0]);
        assertThat(event.get("specversion").asString()).isEqualTo("1.0");
        assertThat(event.get("type").asString()).isEqualTo("org.calledger.need.NeedReported.v1");
        assertThat(event.get("sequence").asString()).hasSize(20);
        assertThat(event.get("happened").asString()).isEqualTo("2005-03-01");
        assertThat(event.get("importsource").asString()).isEqualTo("i:f.csv:7");
        assertThat(event.get("tags").asString()).startsWith("[\"community:");
        assertThat(asked.as("auditor")
                        .get("/api/v1/ledger/events?limit=3")
                        .body()
                        .lines())
                .hasSize(3);
        long started = System.nanoTime();
        assertThat(asked.as("auditor")
                        .get("/api/v1/ledger/events?after=1000000", "Prefer", "wait=1")
                        .body())
                .isEmpty();
        assertThat(System.nanoTime() - started).isGreaterThan(900_000_000L);
        assertThat(asked.analyst.get("/api/v1/ledger/events").statusCode()).isEqualTo(403);
    }

    @Test
    void an_administrator_makes_the_views_anew_while_they_answer() throws InterruptedException {
        JsonNode before = get("participation?measures=needs,supporters&asOf=" + head);
        assertThat(asked.analyst.post("/api/v1/projections/rebuild", "").statusCode())
                .isEqualTo(403);
        assertThat(asked.as("admin").post("/api/v1/projections/rebuild", "").statusCode())
                .isEqualTo(202);
        JsonNode state = EventJson.mapper()
                .readTree(asked.as("admin").get("/api/v1/projections").body());
        while (state.get("rebuild").get("state").asString().equals("RUNNING")) {
            get("needs");
            Thread.sleep(20);
            state = EventJson.mapper()
                    .readTree(asked.as("admin").get("/api/v1/projections").body());
        }
        assertThat(state.get("rebuild").get("state").asString()).isEqualTo("DONE");
        assertThat(get("participation?measures=needs,supporters&asOf=" + head).get("total"))
                .isEqualTo(before.get("total"));
        NeedReported late = Town.need(new NeedId(Town.id()), TOWN.east, NeedCategory.HEALTH, "2010-05-05");
        asked.record(late);
        assertThat(get("needs/" + late.needId()).get("on").asString()).isEqualTo("2010-05-05");
    }
}
