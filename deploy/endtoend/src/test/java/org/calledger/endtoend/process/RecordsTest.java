package org.calledger.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Real records go into a real server by the command line, and what their readers counted is asked for over HTTP. */
@Timeout(value = 40, unit = TimeUnit.MINUTES)
class RecordsTest {
    @TempDir
    private Path home;

    @Test
    void ballots_of_two_towns() {
        Records records = Records.of("wieliczka-swiecie");
        try (Town town = new Town(home)) {
            JsonNode outcome = town.takeIn(records);

            assertThat(outcome.path("refused").asLong()).isZero();
            assertThat(outcome.path("rowsRead").asLong()).isEqualTo(86 + 9_139);
            ballots(town, 86, 63, 47, 24_718, 9_139);
            assertThat(town.all("communities?"))
                    .extracting(community -> community.path("name").asString())
                    .containsExactlyInAnyOrder("Wieliczka", "Świecie");
            nothingTheSecondTime(town, records, outcome);
        }
    }

    @Test
    void ballots_of_ten_editions() {
        Records records = Records.of("praga-poludnie");
        try (Town town = new Town(home)) {
            JsonNode outcome = town.takeIn(records);

            assertThat(outcome.path("refused").asLong()).isEqualTo(2);
            assertThat(town.problems(outcome).lines().skip(1).toList())
                    .hasSize(2)
                    .allMatch(line -> line.startsWith("votes.csv,11") && line.contains("need.already-supported"));
            ballots(town, 1_109, 486, 378, 997_291, 97_922);
            assertThat(town.sums("supporters", "year", ""))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "2016", 9_743L, "2017", 10_816L, "2018", 9_067L, "2019", 14_897L, "2020", 10_568L, "2021",
                            10_424L, "2022", 8_922L, "2023", 8_244L, "2024", 8_298L, "2025", 6_943L));
        }
    }

    @Test
    void a_festival_year() throws IOException {
        Records records = Records.of("leeds-2023");
        try (Town town = new Town(home)) {
            JsonNode outcome = town.takeIn(records);

            assertThat(outcome.path("refused").asLong()).isZero();
            headlines(town, records);
            wards(town, records);
            shifts(town, records);
            nothingTheSecondTime(town, records, outcome);
        }
    }

    private static void ballots(Town town, int needs, int placed, int initiatives, int supports, int supporters) {
        JsonNode total = town.ask("participation?measures=needs,supports,supporters,initiativesProposed")
                .path("total");
        assertThat(Town.sum(total, "needs")).isEqualTo(needs);
        assertThat(Town.sum(total, "supports")).isEqualTo(supports);
        assertThat(Town.sum(total, "supporters")).isEqualTo(supporters);
        assertThat(Town.sum(total, "initiativesProposed")).isEqualTo(initiatives);
        assertThat(town.ask("needs?limit=1&count=true").path("total").asLong()).isEqualTo(needs);
        assertThat(town.ask("initiatives?limit=1&count=true").path("total").asLong())
                .isEqualTo(initiatives);
        JsonNode map = town.ask("needs-map?bbox=-180,-90,180,90&zoom=16");
        assertThat(map.path("features").size()).isEqualTo(placed);
        assertThat(map.path("unlocated").asLong()).isEqualTo(needs - placed);
    }

    private static void nothingTheSecondTime(Town town, Records records, JsonNode first) {
        long before = town.head();
        JsonNode second = town.takeIn(records);
        assertThat(second.path("accepted").asLong()).isZero();
        assertThat(second.path("present").asLong())
                .isEqualTo(first.path("accepted").asLong());
        assertThat(town.head()).isEqualTo(before);
    }

    private static void headlines(Town town, Records records) throws IOException {
        JsonNode expected =
                Client.json(Files.readString(records.folder().resolve("expected/community_headlines.json")));
        JsonNode errors = expected.path("errors");
        JsonNode total = town.ask("participation?measures=events,attendances").path("total");
        assertThat(Town.sum(total, "events")).isEqualTo(expected.path("events").asLong());
        JsonNode attendances = total.path("attendances");
        assertThat(attendances.path("sum").asLong())
                .isEqualTo(expected.path("audience").asLong());
        assertThat(attendances.path("unknown").asLong())
                .isEqualTo(errors.path("missing_audience").asLong());
        assertThat(attendances.path("zero").asLong())
                .isEqualTo(errors.path("zero_audience").asLong());
        assertThat(town.sums("events", "month", "")).containsEntry("undated", 14L);
    }

    private static void wards(Town town, Records records) throws IOException {
        Map<String, String> codes = new HashMap<>();
        for (JsonNode community : town.all("communities?")) {
            codes.put(
                    community.path("communityId").asString(),
                    community.path("code").path("value").asString("UNKNOWN"));
        }
        Map<String, String> found = new TreeMap<>();
        Map<String, Long> events = town.sums("events", "community", "&scope=own");
        Map<String, Long> people = town.sums("attendances", "community", "&scope=own");
        events.forEach((id, count) -> {
            if (count > 0) {
                found.put(codes.getOrDefault(id, id), count + "," + people.getOrDefault(id, 0L));
            }
        });
        Map<String, String> expected = new TreeMap<>();
        for (String line : Files.readAllLines(records.folder().resolve("expected/community_by_ward.csv"))) {
            String[] cells = line.split(",", 2);
            expected.put(cells[0], cells[1]);
        }
        expected.remove("ward_code");
        assertThat(found).isEqualTo(expected);
    }

    private static void shifts(Town town, Records records) throws IOException {
        JsonNode expected = Client.json(Files.readString(records.folder().resolve("expected/shifts_summary.json")));
        JsonNode total =
                town.ask("participation?measures=volunteers,minutesConfirmed").path("total");
        assertThat(Town.sum(total, "minutesConfirmed")).isEqualTo(1_066_011);
        assertThat(Town.sum(total, "volunteers"))
                .isEqualTo(expected.path("volunteer_shifts").path("total").asLong());
        Map<String, String> programmes = new HashMap<>();
        for (JsonNode programme : town.all("programmes?")) {
            programmes.put(
                    programme.path("programmeId").asString(),
                    programme.path("title").asString());
        }
        Map<String, Long> people = named(town.sums("volunteers", "programme", ""), programmes);
        Map<String, Long> minutes = named(town.sums("minutesConfirmed", "programme", ""), programmes);
        Map<String, String> words = Map.of(
                "LEEDS 2023 Events", "leeds_2023_events",
                "Partner Events", "partner_events",
                "none", "volunteer_event_programme");
        for (String programme : List.of("LEEDS 2023 Events", "Partner Events", "none")) {
            String word = words.get(programme);
            assertThat(people)
                    .containsEntry(
                            programme,
                            expected.path("volunteer_shifts").path(word).asLong());
            assertThat(minutes.getOrDefault(programme, 0L) / 60.0)
                    .as("hours of %s", programme)
                    .isBetween(
                            expected.path("volunteer_hours").path(word).asLong() - 1.0,
                            expected.path("volunteer_hours").path(word).asLong() + 1.0);
        }
    }

    private static Map<String, Long> named(Map<String, Long> sums, Map<String, String> names) {
        Map<String, Long> named = new TreeMap<>();
        sums.forEach((id, sum) -> named.put(names.getOrDefault(id, "none"), sum));
        return named;
    }
}
