package org.calledger.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.Headcount;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.query.http.table.Dictionary;
import org.calledger.query.testing.Asked;
import org.calledger.query.testing.Town;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The same question gives the same figures in every format. */
@SuppressWarnings("NullAway.Init")
class FormatsTest {
    private static final Town TOWN = new Town();
    private static Asked asked;

    @BeforeAll
    static void open() {
        asked = new Asked();
        TOWN.everything().forEach(asked::record);
        asked.record(TOWN.gathering(null, TOWN.east, Headcount.UNKNOWN, List.of(), "2007"));
        asked.record(TOWN.gathering(null, TOWN.east, Headcount.NOT_APPLICABLE, List.of(), "2008-02"));
        asked.record(TOWN.gathering(null, TOWN.east, Headcount.of(0), List.of(), "2009"));
        asked.record(Town.community(
                new CommunityId(Town.id()), "=HYPERLINK(\"http://x\";\"Żółw\")", CommunityKind.DISTRICT, TOWN.town));
        for (int n = 0; n < 2345; n++) {
            asked.record(Town.need(new NeedId(Town.id()), TOWN.west, NeedCategory.SPORT_AND_RECREATION, "2012-01-01"));
        }
        asked.json("needs?limit=1");
    }

    @AfterAll
    static void close() {
        asked.close();
    }

    private static List<Map<String, String>> csv(String path) {
        String body = asked.ok(asked.analyst, path).body();
        assertThat(body).startsWith("\uFEFF");
        List<CsvRecord> lines =
                CsvReader.builder().ofCsvRecord(body.substring(1)).stream().toList();
        List<String> head = lines.getFirst().getFields();
        List<Map<String, String>> rows = new ArrayList<>();
        for (CsvRecord line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            for (int n = 0; n < head.size(); n++) {
                row.put(head.get(n), line.getField(n));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, Cell>> xlsx(String path) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(asked.bytes(path)))) {
            Sheet sheet = book.getFirstSheet();
            List<Row> lines = sheet.read();
            List<Map<String, Cell>> rows = new ArrayList<>();
            for (Row line : lines.subList(1, lines.size())) {
                Map<String, Cell> row = new HashMap<>();
                for (int n = 0; n < line.getCellCount(); n++) {
                    Cell cell = line.getCell(n);
                    if (cell != null) {
                        row.put(lines.getFirst().getCellText(n), cell);
                    }
                }
                rows.add(row);
            }
            Sheet words = book.getSheet(1).orElseThrow();
            assertThat(words.read()).hasSize(lines.getFirst().getCellCount() + 1);
            return rows;
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measures=attendances,participants&groupBy=year",
                "measures=needs,supports,supporters&groupBy=community,year",
                "measures=minutesSelfReported,minutesConfirmed,volunteers&groupBy=programme,sex",
                "measures=needsAnsweredShare,medianDaysToAnswer,residentLedShare",
                "measures=events&groupBy=institution,kind&from=2005"
            })
    void figures_are_the_same_in_every_format(String question) {
        JsonNode json = asked.json("participation?" + question);
        List<Map<String, String>> csv = csv("participation?" + question + "&format=csv");
        List<Map<String, Cell>> xlsx = xlsx("participation?" + question + "&format=xlsx");
        List<JsonNode> rows = new ArrayList<>();
        if (question.contains("groupBy")) {
            json.path("rows").forEach(rows::add);
        }
        assertThat(csv).hasSize(rows.size() + 1).hasSameSizeAs(xlsx);
        for (int n = 0; n < csv.size(); n++) {
            JsonNode row = n < rows.size() ? rows.get(n) : null;
            JsonNode values = row == null ? json.path("total") : row.path("values");
            Map<String, String> line = csv.get(n);
            Map<String, Cell> cells = xlsx.get(n);
            assertThat(line).containsEntry("row", row == null ? "total" : "cell");
            if (row != null) {
                row.path("group")
                        .properties()
                        .forEach(one -> assertThat(line)
                                .containsEntry(one.getKey(), one.getValue().asString()));
            }
            values.properties().forEach(measure -> same(measure.getKey(), measure.getValue(), line, cells));
        }
    }

    private static Cell cell(Map<String, Cell> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static void same(String measure, JsonNode figure, Map<String, String> line, Map<String, Cell> cells) {
        for (String part : List.of("known", "zero", "unknown", "notApplicable", "straddling")) {
            assertThat(line)
                    .containsEntry(measure + "." + part, figure.path(part).asString());
            assertThat(cell(cells, measure + "." + part).asNumber().longValue())
                    .isEqualTo(figure.path(part).asLong());
        }
        String told = line.getOrDefault(measure, "");
        if (figure.path("sum").isNull()) {
            assertThat(told).isIn("", "unknown", "not-applicable");
        } else if (figure.path("known").asLong() == 0
                && figure.path("unknown").asLong() > 0
                && figure.path("sum").asDouble() == 0) {
            assertThat(told).isEqualTo("unknown");
        } else if (!told.equals("not-applicable")) {
            assertThat(new BigDecimal(told))
                    .isEqualByComparingTo(figure.path("sum").decimalValue());
            assertThat(cell(cells, measure).asNumber())
                    .isEqualByComparingTo(figure.path("sum").decimalValue());
        }
    }

    @Test
    void zero_unknown_and_not_applicable_are_told_apart() {
        assertThat(csv("participation?measures=attendances&groupBy=year&from=2007&to=2009&format=csv").stream()
                        .map(row -> row.get("year") + " " + row.get("attendances")))
                .startsWith("2007 unknown", "2008 not-applicable", "2009 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "needs",
                "initiatives",
                "events",
                "centres",
                "communities",
                "institutions",
                "resources",
                "coalitions",
                "programmes",
                "history",
                "history/contradictions",
                "participation/explain?measure=supports"
            })
    void every_list_is_a_table_whose_columns_are_explained(String list) {
        String and = list.contains("?") ? "&" : "?";
        JsonNode json = asked.json(list + and + "count=true&limit=1000");
        List<Map<String, String>> csv = csv(list + and + "format=csv");
        assertThat(csv).hasSize(json.path("total").asInt());
        if (csv.size() < 100) {
            assertThat(xlsx(list + and + "format=xlsx")).hasSameSizeAs(csv);
        }
        Dictionary dictionary = new Dictionary();
        if (!csv.isEmpty()) {
            assertThat(csv.getFirst().keySet()).allMatch(dictionary::knows);
        }
        JsonNode first = json.path("items").path(0);
        first.properties().stream()
                .filter(one -> one.getValue().isNumber() || one.getValue().isString())
                .forEach(one -> assertThat(csv.getFirst().get(one.getKey()))
                        .as(one.getKey())
                        .isEqualTo(one.getValue().asString()));
    }

    @Test
    void a_table_has_all_of_a_list_and_pages_of_it_when_asked() {
        String needs = "needs?category=SPORT_AND_RECREATION";
        assertThat(csv(needs + "&format=csv")).hasSize(2345);
        assertThat(csv(needs + "&format=csv").stream()
                        .map(row -> row.get("needId"))
                        .distinct())
                .hasSize(2345);
        assertThat(csv(needs + "&format=csv&limit=7")).hasSize(7);
        assertThat(asked.ok(asked.analyst, needs + "&format=csv&limit=7")
                        .headers()
                        .firstValue("Link"))
                .isPresent();
        List<Map<String, Cell>> sheet = xlsx(needs + "&format=xlsx&limit=2");
        assertThat(cell(sheet.getFirst(), "from").asDate().toLocalDate()).isEqualTo(LocalDate.of(2012, 1, 1));
    }

    @Test
    void a_network_is_a_table_of_its_edges_and_frozen_reports_are_one_too() {
        JsonNode edges = asked.json("network").path("edges");
        List<Map<String, String>> lines = csv("network?format=csv");
        assertThat(edges.size()).isPositive();
        assertThat(lines).hasSize(edges.size()).hasSameSizeAs(xlsx("network?format=xlsx"));
        assertThat(lines.getFirst())
                .containsEntry("fromId", edges.path(0).path("from").asString())
                .containsEntry("weight", edges.path(0).path("weight").asString());
        Dictionary dictionary = new Dictionary();
        assertThat(lines.getFirst().keySet()).allMatch(dictionary::knows);
        JsonNode frozen =
                asked.json("reports/frozen?year=2005&community=" + TOWN.east).path("items");
        List<Map<String, String>> reports = csv("reports/frozen?year=2005&community=" + TOWN.east + "&format=csv");
        assertThat(reports).hasSize(1).hasSize(frozen.size());
        assertThat(reports.stream().flatMap(one -> one.keySet().stream())).allMatch(dictionary::knows);
    }

    @Test
    void text_that_a_spreadsheet_would_run_is_text() {
        assertThat(csv("communities?format=csv").stream().map(row -> row.get("name")))
                .contains("'=HYPERLINK(\"http://x\";\"Żółw\")");
        assertThat(xlsx("communities?format=xlsx").stream()
                        .map(row -> cell(row, "name").getText()))
                .contains("=HYPERLINK(\"http://x\";\"Żółw\")");
    }

    @Test
    void accept_asks_as_well_as_the_parameter_and_what_cannot_be_given_is_refused() {
        var answer = asked.ok(asked.analyst, "needs?limit=1", "Accept", "text/csv");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("needs-");
        var json = asked.ok(asked.analyst, "needs?limit=1", "Accept", "application/json, text/csv");
        assertThat(json.body()).startsWith("{");
        assertThat(json.headers().firstValue("ETag"))
                .isNotEqualTo(answer.headers().firstValue("ETag"));
        var wanted = asked.ok(asked.analyst, "needs?limit=1", "Accept", "application/json;q=0.2, text/csv;q=0.7");
        assertThat(wanted.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        for (String none : List.of("application/pdf", "text/csv", "text/html, image/*")) {
            var refused = asked.analyst.get("/api/v1/needs-map", "Accept", none);
            assertThat(refused.statusCode()).as(none).isEqualTo(406);
            assertThat(refused.body()).as(none).contains("request.not-acceptable");
        }
        for (String any : List.of("text/html,*/*;q=0.1", "application/*", "nonsense")) {
            assertThat(asked.analyst.get("/api/v1/needs-map", "Accept", any).statusCode())
                    .as(any)
                    .isEqualTo(200);
        }
        for (String wrong : List.of("needs?format=pdf", "coalitions?format=geojson", "needs-map?format=csv")) {
            var refused = asked.analyst.get("/api/v1/" + wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(refused.body()).contains("format");
        }
    }

    @Test
    void places_are_features() {
        NeedReported need = Town.need(new NeedId(Town.id()), TOWN.east, NeedCategory.WELFARE, "2013");
        asked.record(need);
        JsonNode features = asked.json("needs?category=WELFARE&format=geojson");
        assertThat(features.path("type").asString()).isEqualTo("FeatureCollection");
        JsonNode feature = features.path("features").path(0);
        assertThat(feature.path("geometry").path("coordinates").path(0).asDouble())
                .isEqualTo(19.40);
        assertThat(feature.path("properties").path("needId").asString())
                .isEqualTo(need.needId().toString());
        assertThat(Stream.of("centres", "communities", "events")
                        .map(list -> asked.json(list + "?format=geojson")
                                .path("type")
                                .asString()))
                .containsOnly("FeatureCollection");
    }

    @Test
    void the_dictionary_says_each_field_in_two_languages() {
        JsonNode items = asked.json("dictionary").path("items");
        assertThat(items.size()).isGreaterThan(100);
        items.forEach(
                item -> assertThat(item.path("pl").asString() + item.path("en").asString())
                        .isNotBlank());
        assertThat(csv("dictionary?format=csv")).hasSize(items.size());
    }
}
