package org.calledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calledger.access.FirstAccounts;
import org.calledger.events.CertificateCode;
import org.calledger.events.CertificateId;
import org.calledger.events.Fact;
import org.calledger.events.Headcount;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.FactTags;
import org.calledger.query.testing.Town;
import org.calledger.testing.Asking;
import org.calledger.testing.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import tools.jackson.databind.JsonNode;

/** The query side as a process of its own: live rows by Axon, questions over HTTP. */
class QueryDoorsTest {
    private static final Town TOWN = new Town();
    private static ConfigurableApplicationContext application;
    private static Ledger ledger;
    private static Asking nobody;
    private static Asking analyst;
    private static Asking auditor;
    private static Asking admin;
    private static long head;

    /** As {@link QuerySideApplication}, without what other tests lay beside it. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"org.calledger.query", "org.calledger.access", "org.calledger.ledger.axon"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.calledger\\..*(example|Test|Sample).*"))
    static class Application {}

    @BeforeAll
    static void open() {
        HikariDataSource fresh = EmbeddedDatabase.freshDataSource();
        String url = fresh.getJdbcUrl();
        fresh.close();
        application = new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--spring.flyway.enabled=false",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres");
        ledger = application.getBean(Ledger.class);
        int port = application.getEnvironment().getRequiredProperty("local.server.port", int.class);
        Map<String, String> passwords = application.getBean(FirstAccounts.class).make();
        nobody = Asking.asNobody(port);
        analyst = as(port, passwords, "analyst");
        auditor = as(port, passwords, "auditor");
        admin = as(port, passwords, "admin");
        TOWN.everything().forEach(QueryDoorsTest::record);
        head = ledger.head();
    }

    private static Asking as(int port, Map<String, String> passwords, String account) {
        return Asking.asNobody(port).as(account, passwords.getOrDefault(account, "?"));
    }

    @AfterAll
    static void close() {
        SpringApplication.exit(application);
    }

    private static NewEvent event(Fact fact) {
        return new NewEvent(
                Generators.timeBasedEpochGenerator().generate(),
                EventTypes.storedAs(fact.getClass()),
                Instant.now(),
                null,
                null,
                EventJson.write(fact),
                "{\"actor\":\"somebody\",\"command\":\"a-command\",\"importId\":\"i\",\"file\":\"f.csv\",\"line\":\"7\"}"
                        .getBytes(StandardCharsets.UTF_8),
                FactTags.of(fact));
    }

    private static long record(Fact fact) {
        return ledger.append(List.of(event(fact)), AppendCondition.none())
                .join()
                .last();
    }

    private static JsonNode get(String path) {
        HttpResponse<String> answer = analyst.get(path, "Ledger-Min-Position", Long.toString(ledger.head()));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return EventJson.mapper().readTree(answer.body());
    }

    @Test
    void who_writes_reads_what_they_wrote() {
        NeedReported need = Town.need(new NeedId(Town.id()), TOWN.east, NeedCategory.HEALTH, "2010-05-05");
        long position = record(need);
        HttpResponse<String> answer =
                analyst.get("/api/v1/needs/" + need.needId(), "Ledger-Min-Position", Long.toString(position));
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
        HttpResponse<String> answer = analyst.get("/api/v1/needs", "Ledger-Min-Position", "1000000");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("projection.behind").contains("1000000");
    }

    @Test
    void an_answer_that_did_not_change_is_not_sent_again() {
        get("/api/v1/needs");
        HttpResponse<String> first = analyst.get("/api/v1/institutions");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/\"");
        assertThat(first.headers().firstValue("Vary").orElseThrow()).contains("Accept");
        assertThat(analyst.get("/api/v1/institutions", "If-None-Match", tag).statusCode())
                .isIn(304, 200);
        get("/api/v1/needs");
        String now =
                analyst.get("/api/v1/institutions").headers().firstValue("ETag").orElseThrow();
        assertThat(analyst.get("/api/v1/institutions", "If-None-Match", now).statusCode())
                .isEqualTo(304);
        assertThat(analyst.get("/api/v1/institutions?kind=NGO", "If-None-Match", now)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_list_is_read_page_by_page_as_it_stood_when_it_began() {
        for (int i = 0; i < 5; i++) {
            record(Town.need(new NeedId(Town.id()), TOWN.west, NeedCategory.SAFETY, "2011"));
        }
        Set<String> seen = new LinkedHashSet<>();
        String path = "/api/v1/needs?category=SAFETY&limit=2&count=true";
        JsonNode page = get(path);
        assertThat(page.get("total").asLong()).isEqualTo(5);
        while (true) {
            page.get("items").forEach(item -> seen.add(item.get("needId").asString()));
            if (page.get("next").isNull()) {
                break;
            }
            record(Town.need(new NeedId(Town.id()), TOWN.west, NeedCategory.SAFETY, "2011"));
            page = get("/api/v1/needs?category=SAFETY&limit=2&cursor="
                    + page.get("next").asString());
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
    void what_cannot_be_asked_is_refused_by_its_name(String asked) {
        String[] both = asked.split("\\|", -1);
        HttpResponse<String> answer = analyst.get("/api/v1" + both[0], "Accept-Language", "en");
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
        JsonNode items = get("/api/v1/" + list).get("items");
        assertThat(items.size()).isPositive();
        JsonNode first = items.get(0);
        String id = first.properties().iterator().next().getValue().asString();
        assertThat(get("/api/v1/" + list + "/" + id).get("position").asLong())
                .isEqualTo(first.get("position").asLong());
        assertThat(analyst.get("/api/v1/" + list + "/" + UUID.randomUUID()).statusCode())
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
    void lists_are_narrowed_down(String asked, int found) {
        assertThat(get("/api/v1/" + asked).get("items").size()).isEqualTo(found);
        assertThat(get("/api/v1/coalitions?institution=" + TOWN.ops)
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(get("/api/v1/resources?community=" + TOWN.town).get("items").size())
                .isEqualTo(1);
    }

    @Test
    void anybody_may_ask_whether_a_certificate_holds_so_often() {
        CertificateId id = new CertificateId(Town.id());
        record(TOWN.certificate(id, Town.person(), "2005", 60));
        get("/api/v1/needs");
        JsonNode answer = EventJson.mapper()
                .readTree(nobody.get("/api/v1/certificates/" + CertificateCode.of(id))
                        .body());
        assertThat(answer.get("status").asString()).isEqualTo("VALID");
        assertThat(answer.get("institutionName").asString()).isEqualTo("Ośrodek Pomocy Społecznej");
        assertThat(answer.propertyNames()).doesNotContain("personId");
        assertThat(nobody.get("/certificates/" + CertificateCode.of(id), "Accept", "text/html", "Accept-Language", "pl")
                        .body())
                .contains("Zaświadczenie jest ważne");
        assertThat(nobody.get("/certificates", "Accept", "text/html").statusCode())
                .isEqualTo(200);
        assertThat(nobody.get("/certificates?code=%C5%BC%C3%B3%C5%82w", "Accept", "text/html", "Accept-Language", "en")
                        .body())
                .contains("no such certificate");
        HttpResponse<String> guess = nobody.get("/api/v1/certificates/guess");
        for (int i = 0; i < 200 && guess.statusCode() == 200; i++) {
            guess = nobody.get("/api/v1/certificates/guess-" + i);
        }
        assertThat(guess.statusCode()).isEqualTo(429);
        assertThat(guess.headers().firstValue("Retry-After")).isPresent();
        assertThat(nobody.get("/api/v1/needs").statusCode()).isEqualTo(401);
    }

    @Test
    void contradictions_are_pairs_of_positions_with_their_rule() {
        NeedReported need = Town.need(new NeedId(Town.id()), TOWN.east, NeedCategory.HEALTH, "2011");
        NewEvent event = event(need);
        ledger.append(List.of(event), AppendCondition.none()).join();
        long supported = record(Town.supportBy(need, Headcount.of(3), "2012"));
        long retracted = record(new FactRetracted(event.id(), event.type().name(), "twice", List.of(), null, null));
        JsonNode items = get("/api/v1/history/contradictions?rule=need.unknown&count=true&community=" + TOWN.town)
                .get("items");
        assertThat(items.valueStream()
                        .filter(item -> item.get("later").get("position").asLong() == retracted))
                .singleElement()
                .matches(item -> item.get("earlier").get("position").asLong() == supported)
                .matches(item -> item.get("rule").asString().equals("need.unknown"));
        assertThat(analyst.get("/api/v1/history/contradictions?rule=no.such").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_map_has_needs_or_clusters() {
        HttpResponse<String> answer = analyst.get("/api/v1/needs-map?zoom=15&bbox=19,51,20,52");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/geo+json");
        JsonNode near = get("/api/v1/needs-map?zoom=15&bbox=19,51,20,52");
        JsonNode feature = near.get("features").get(0);
        assertThat(feature.get("geometry").get("coordinates").get(0).asDouble()).isBetween(19.0, 20.0);
        assertThat(feature.get("properties").has("needId")).isTrue();
        JsonNode far = get("/api/v1/needs-map?zoom=3");
        long clustered = 0;
        for (JsonNode one : far.get("features")) {
            assertThat(one.get("properties").get("cluster").asBoolean()).isTrue();
            clustered += one.get("properties").get("count").asLong();
        }
        assertThat(clustered).isEqualTo(near.get("features").size());
        assertThat(far.get("unlocated").asLong()).isZero();
    }

    @Test
    void figures_come_with_how_sure_they_are_and_open_into_facts() {
        JsonNode figures = get("/api/v1/participation?measures=attendances,events&groupBy=year&asOf=" + head);
        JsonNode row = figures.get("rows").get(0);
        assertThat(row.get("group").get("year").asString()).isEqualTo("2005");
        assertThat(row.get("values").get("attendances").get("sum").asLong()).isEqualTo(30);
        assertThat(row.get("values").get("attendances").get("known").asLong()).isEqualTo(1);
        JsonNode explained = get("/api/v1/participation/explain?measure=attendances&year=2005&asOf=" + head);
        assertThat(explained.get("sum").asLong()).isEqualTo(30);
        JsonNode item = explained.get("items").get(0);
        assertThat(item.get("contributes").asLong()).isEqualTo(30);
        JsonNode source = EventJson.mapper()
                .readTree(auditor.get(
                                "/api/v1/ledger/events/" + item.get("position").asLong())
                        .body());
        assertThat(source.get("id").asString()).isEqualTo(item.get("eventId").asString());
    }

    @Test
    void a_retracted_fact_is_gone_now_and_there_as_of_then() {
        NewEvent event = event(TOWN.gathering(null, TOWN.east, Headcount.of(77), List.of(), "1999"));
        long recorded =
                ledger.append(List.of(event), AppendCondition.none()).join().last();
        long retracted = record(new FactRetracted(event.id(), event.type().name(), "twice", List.of(), null, null));
        String path = "/api/v1/participation?measures=attendances&year=1999&asOf=";
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
    @ValueSource(strings = {"/api/v1/history?limit=1", "/api/v1/participation/explain?measure=needs&limit=1"})
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
        JsonNode items = get("/api/v1/history?to=2000").get("items");
        JsonNode first = items.get(0);
        assertThat(first.get("kind").asString()).isEqualTo("MILESTONE");
        assertThat(first.get("on").asString()).isEqualTo("1997");
        assertThat(first.get("sources").get(0).get("title").asString()).isEqualTo("Kronika");
        assertThat(first.get("disputedBy").get(0).get("on").asString()).isEqualTo("1998");
        assertThat(first.get("subject").get("name").asString()).isEqualTo("Ośrodek Pomocy Społecznej");
        assertThat(get("/api/v1/history?community=" + TOWN.east).get("items").size())
                .isPositive();
    }

    @Test
    void the_auditor_reads_the_ledger_itself_line_by_line() {
        HttpResponse<String> answer = auditor.get(
                "/api/v1/ledger/events?types=need.NeedReported&until=" + head + "&tags=community:" + TOWN.east);
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
        assertThat(auditor.get("/api/v1/ledger/events?limit=3").body().lines()).hasSize(3);
        long started = System.nanoTime();
        assertThat(auditor.get("/api/v1/ledger/events?after=1000000", "Prefer", "wait=1")
                        .body())
                .isEmpty();
        assertThat(System.nanoTime() - started).isGreaterThan(900_000_000L);
        assertThat(analyst.get("/api/v1/ledger/events").statusCode()).isEqualTo(403);
    }

    @Test
    void an_administrator_makes_the_views_anew_while_they_answer() throws InterruptedException {
        JsonNode before = get("/api/v1/participation?measures=needs,supporters&asOf=" + head);
        assertThat(analyst.post("/api/v1/projections/rebuild", "").statusCode()).isEqualTo(403);
        assertThat(admin.post("/api/v1/projections/rebuild", "").statusCode()).isEqualTo(202);
        JsonNode state =
                EventJson.mapper().readTree(admin.get("/api/v1/projections").body());
        while (state.get("rebuild").get("state").asString().equals("RUNNING")) {
            get("/api/v1/needs");
            Thread.sleep(20);
            state = EventJson.mapper().readTree(admin.get("/api/v1/projections").body());
        }
        assertThat(state.get("rebuild").get("state").asString()).isEqualTo("DONE");
        assertThat(get("/api/v1/participation?measures=needs,supporters&asOf=" + head)
                        .get("total"))
                .isEqualTo(before.get("total"));
        NeedReported late = Town.need(new NeedId(Town.id()), TOWN.east, NeedCategory.HEALTH, "2010-05-05");
        record(late);
        assertThat(get("/api/v1/needs/" + late.needId()).get("on").asString()).isEqualTo("2010-05-05");
    }
}
