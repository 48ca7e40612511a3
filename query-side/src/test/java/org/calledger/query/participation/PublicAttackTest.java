package org.calledger.query.participation;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.Headcount;
import org.calledger.ledger.axon.EventJson;
import org.calledger.query.testing.Asked;
import org.calledger.query.testing.Town;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Somebody without login who asks everything that may be asked, in every format and on the page, puts all answers together,
 * and tries every other door.
 */
@SuppressWarnings("NullAway.Init")
class PublicAttackTest {
    private static final int THRESHOLD = 5;
    private static final String HIDDEN = "hidden";
    private static final Town TOWN = new Town();
    private static final Map<CommunityId, CommunityId> ABOVE = new HashMap<>();

    private static Asked asked;

    @BeforeAll
    static void open() {
        asked = new Asked(
                "--cal-ledger.public-figures.open=true",
                "--cal-ledger.public-figures.days=0",
                "--cal-ledger.rate-limit.public-per-minute=100000");
        TOWN.beginnings().forEach(asked::record);
        ABOVE.put(TOWN.east, TOWN.town);
        ABOVE.put(TOWN.west, TOWN.town);
        List<CommunityId> all = new ArrayList<>(List.of(TOWN.town, TOWN.east, TOWN.west));
        for (CommunityId above : List.of(TOWN.east, TOWN.east, TOWN.west, TOWN.town)) {
            CommunityId one = new CommunityId(Town.id());
            asked.record(Town.community(one, "Podwórko " + all.size(), CommunityKind.NEIGHBOURHOOD, above));
            ABOVE.put(one, above);
            all.add(one);
        }
        Random random = new Random(4);
        for (int year = 2010; year < 2014; year++) {
            for (CommunityId community : all) {
                int people = random.nextInt(3) == 0 ? random.nextInt(THRESHOLD) : random.nextInt(40);
                String day = "%d-0%d-11".formatted(year, 1 + random.nextInt(9));
                asked.record(TOWN.gathering(null, community, Headcount.of(people), List.of(), day));
            }
        }
        asked.record(TOWN.gathering(null, TOWN.east, Headcount.of(3), List.of(), "201X"));
        asked.record(TOWN.gathering(null, null, Headcount.of(9), List.of(), "2012"));
        asked.record(TOWN.gathering(null, TOWN.west, Headcount.UNKNOWN, List.of(), "2012-02"));
        asked.json("needs");
    }

    @AfterAll
    static void close() {
        asked.close();
    }

    private static String get(String question) {
        HttpResponse<String> answer = asked.nobody.get("/api/v1/participation?measures=attendances" + question);
        assertThat(answer.statusCode()).as(question).isEqualTo(200);
        return answer.body();
    }

    private static String told(JsonNode values) {
        JsonNode told = values.path("attendances");
        if (told.path("suppressed").asBoolean(false)) {
            return HIDDEN;
        }
        return told.path("sum").isNull()
                ? told.path("state").asString().toLowerCase(Locale.ROOT)
                : told.path("sum").asString();
    }

    /** Every question, what it is of beside its groups. */
    private record Question(String text, boolean alone, String year, String community) {
        PublicCell cell(Map<String, String> group) {
            String inYear = group.getOrDefault("year", year);
            String of = group.getOrDefault("community", community);
            return PublicCell.of(inYear.isEmpty() ? null : inYear, of.isEmpty() ? null : of, alone);
        }
    }

    private static List<Question> questions() {
        Set<String> years = new LinkedHashSet<>(List.of(""));
        Set<String> communities = new LinkedHashSet<>(List.of(""));
        JsonNode rows = asked.json("participation?measures=attendances&groupBy=year,community")
                .path("rows");
        rows.forEach(row -> years.add(row.path("group").path("year").asString()));
        rows.forEach(row -> communities.add(row.path("group").path("community").asString()));
        communities.remove(Dimension.NONE);
        List<Question> all = new ArrayList<>();
        for (String scope : List.of("", "&scope=own", "&scope=all")) {
            for (String year : years) {
                for (String community : communities) {
                    String filter = (year.isEmpty() ? "" : "&year=" + year)
                            + (community.isEmpty() ? "" : "&community=" + community);
                    boolean alone = scope.endsWith("own");
                    all.add(new Question(scope + filter, alone, year, community));
                    all.add(new Question(scope + filter + "&groupBy=year", alone, year, community));
                    if (community.isEmpty()) {
                        all.add(new Question(scope + filter + "&groupBy=community", alone, year, ""));
                        all.add(new Question(scope + filter + "&groupBy=year,community", alone, year, ""));
                        all.add(new Question(scope + filter + "&groupBy=community,year", alone, year, ""));
                    }
                }
            }
        }
        return all;
    }

    /** What each cell was said to be, by all answers together. */
    private static Map<PublicCell, Set<String>> everything() {
        Map<PublicCell, Set<String>> said = new HashMap<>();
        for (Question question : questions()) {
            JsonNode json = EventJson.mapper().readTree(get(question.text()));
            say(said, question, Map.of(), told(json.path("total")));
            json.path("rows").forEach(row -> say(said, question, group(row), told(row.path("values"))));
            for (List<String> line : csv(get(question.text() + "&format=csv"))) {
                say(said, question, line);
            }
        }
        return said;
    }

    private static Map<String, String> group(JsonNode row) {
        Map<String, String> group = new HashMap<>();
        row.path("group")
                .properties()
                .forEach(one -> group.put(one.getKey(), one.getValue().asString()));
        return group;
    }

    private static void say(Map<PublicCell, Set<String>> said, Question question, List<String> line) {
        Map<String, String> group = new HashMap<>();
        String told = "";
        for (String cell : line) {
            String[] named = cell.split("=", 2);
            if (named[0].equals("attendances")) {
                told = named[1].equals("suppressed") ? HIDDEN : named[1];
            } else if (List.of("year", "community").contains(named[0]) && !named[1].isEmpty()) {
                group.put(named[0], named[1]);
            }
        }
        say(said, question, group, told);
    }

    private static void say(
            Map<PublicCell, Set<String>> said, Question question, Map<String, String> group, String told) {
        said.computeIfAbsent(question.cell(group), cell -> new HashSet<>()).add(told);
    }

    private static List<List<String>> csv(String text) {
        List<CsvRecord> lines =
                CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
        List<String> head = lines.getFirst().getFields();
        return lines.stream()
                .skip(1)
                .map(line -> java.util.stream.IntStream.range(0, head.size())
                        .mapToObj(n -> head.get(n) + "=" + line.getField(n))
                        .toList())
                .toList();
    }

    private static Map<PublicCell, long[]> truth() {
        Map<PublicCell, long[]> sums = new HashMap<>();
        for (Question question : questions()) {
            JsonNode json = asked.json("participation?measures=attendances" + question.text());
            put(sums, question.cell(Map.of()), json.path("total"));
            if (question.text().contains("groupBy")) {
                json.path("rows").forEach(row -> put(sums, question.cell(group(row)), row.path("values")));
            }
        }
        return sums;
    }

    private static void put(Map<PublicCell, long[]> sums, PublicCell cell, JsonNode values) {
        sums.put(cell, new long[] {values.path("attendances").path("sum").asLong()});
    }

    /** What the attacker knows of how things lie within each other; the values stay unknown. */
    private static List<Atom> atoms() {
        List<Atom> atoms = new ArrayList<>();
        JsonNode rows = asked.json("participation?measures=attendances&groupBy=year,community&scope=own")
                .path("rows");
        for (JsonNode row : rows) {
            String own = group(row).getOrDefault("community", "");
            Set<String> around = new HashSet<>(Set.of(own));
            for (CommunityId up = id(own); up != null; up = ABOVE.get(up)) {
                around.add(up.toString());
            }
            atoms.add(new Atom(group(row).getOrDefault("year", ""), Set.of(own), around, List.of(0L)));
        }
        return atoms;
    }

    private static @org.jspecify.annotations.Nullable CommunityId id(String own) {
        return own.equals(Dimension.NONE) ? null : new CommunityId(java.util.UUID.fromString(own));
    }

    @Test
    void all_answers_together_tell_no_small_cell() {
        Map<PublicCell, Set<String>> said = everything();
        Map<PublicCell, long[]> truth = truth();
        assertThat(said.values()).as("what one answer hides another does too").allMatch(told -> told.size() == 1);
        Set<PublicCell> known = new HashSet<>();
        said.forEach((cell, told) -> {
            long sum = truth.getOrDefault(cell, new long[1])[0];
            if (!told.contains(HIDDEN)) {
                assertThat(told).as(cell.toString()).containsAnyOf(Long.toString(sum), "unknown");
                assertThat(sum > 0 && sum < THRESHOLD)
                        .as("%s is small and told", cell)
                        .isFalse();
                known.add(cell);
            }
        });
        Attacker attacker = new Attacker(atoms(), truth, known, THRESHOLD);
        assertThat(attacker.small()).hasSizeGreaterThan(10);
        assertThat(known).hasSizeGreaterThan(10);
        assertThat(attacker.pinned()).isEmpty();
    }

    @Test
    void a_workbook_and_the_page_hide_the_same() throws IOException {
        String question = "&groupBy=community&year=2011";
        List<String> json = new ArrayList<>();
        JsonNode answer = EventJson.mapper().readTree(get(question));
        answer.path("rows").forEach(row -> json.add(told(row.path("values"))));
        json.add(told(answer.path("total")));
        assertThat(json).contains(HIDDEN);
        byte[] book = asked.nobody
                .getBytes("/api/v1/participation?measures=attendances&format=xlsx" + question)
                .body();
        List<String> sheet = new ArrayList<>();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            List<Row> lines = read.getFirstSheet().read();
            lines.stream()
                    .skip(1)
                    .forEach(line ->
                            sheet.add(line.getCellText(line.getCellCount() - 1).replace("suppressed", HIDDEN)));
        }
        assertThat(sheet).isEqualTo(json);
        HttpResponse<String> page = asked.nobody.get("/figures?by=community&year=2011", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        Matcher cells = Pattern.compile("<td class=\"number\">(.*?)</td>")
                .matcher(page.body().replace("\n", ""));
        List<String> shown = new ArrayList<>();
        while (cells.find()) {
            shown.add(cells.group(1).contains("<abbr") ? HIDDEN : cells.group(1).replaceAll("<[^>]*>|\\s", ""));
        }
        int measures = shown.size() / json.size();
        List<String> attendances = new ArrayList<>();
        for (int row = 0; row < json.size(); row++) {
            attendances.add(shown.get(row * measures + 4));
        }
        assertThat(attendances).isEqualTo(json);
    }

    @Test
    void every_other_query_asks_for_a_login() {
        for (String query : asked.queries()) {
            if (List.of("participation", "certificates/{id}").contains(query)) {
                continue;
            }
            String path = "/api/v1/" + query.replace("{id}", Town.id().toString());
            for (String format : List.of("", "?format=csv", "?format=xlsx", "?format=geojson", "?year=2010")) {
                assertThat(asked.nobody.get(path + format).statusCode())
                        .as(path + format)
                        .isEqualTo(401);
            }
        }
        for (String page : List.of("/participation", "/participation/explain?measure=attendances", "/reports/annual")) {
            assertThat(asked.nobody.get(page, "Accept", "text/html").statusCode())
                    .as(page)
                    .isEqualTo(302);
        }
    }
}
