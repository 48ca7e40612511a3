package org.calledger.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calledger.events.Headcount;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.events.HistoryEvent.ReportFrozen;
import org.calledger.events.Participant;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.events.PersonId;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.axon.EventJson;
import org.calledger.query.testing.Asked;
import org.calledger.query.testing.Town;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A frozen report over HTTP: the same bytes after all that can come. */
class FrozenAgainTest {
    private static final Town TOWN = new Town();

    private record Told(String json, String digest, List<String> sheet) {}

    @Test
    void it_is_the_same_after_more_events_an_erasure_a_restart_and_a_rebuild() throws Exception {
        try (Asked asked = new Asked()) {
            TOWN.everything().forEach(asked::record);
            List<PersonId> people = Stream.generate(Town::person).limit(6).toList();
            people.forEach(one -> asked.record(Town.registered(one, TOWN.east)));
            List<Participant> named = people.stream().map(Town::who).toList();
            NewEvent held = Asked.event(TOWN.gathering(null, TOWN.east, Headcount.of(12), named, "2009-05-01"));
            long position = asked.record(held);
            String path = "reports/annual?year=2009&community=" + TOWN.town + "&asOf=" + position;
            Told frozen = told(asked, path);
            asked.record(new ReportFrozen(
                    2009,
                    TOWN.town,
                    null,
                    position,
                    Report.RULE_VERSION,
                    frozen.digest(),
                    Town.day("2010"),
                    null,
                    null));
            assertThat(frozen.json())
                    .doesNotContain(people.stream().map(PersonId::toString).toArray(String[]::new));

            asked.record(TOWN.gathering(null, TOWN.east, Headcount.of(99), named, "2009-06-01"));
            asked.record(new FactRetracted(held.id(), held.type().name(), "twice", List.of(), null, null));
            same(asked, path, frozen, "more events and a retraction");

            asked.record(new PersonalDataErased(people.getFirst(), "na prośbę", null, null));
            same(asked, path, frozen, "an erasure");

            again(asked);
            same(asked, path, frozen, "a restart");

            rebuilt(asked);
            same(asked, path, frozen, "a rebuild");
            assertThat(told(asked, path.replaceAll("&asOf.*", "")).digest()).isNotEqualTo(frozen.digest());
        }
    }

    private static void again(Asked asked) {
        asked.close();
        asked.restart();
    }

    private static void same(Asked asked, String path, Told frozen, String after)
            throws IOException, NoSuchAlgorithmException {
        Told again = told(asked, path);
        assertThat(again.json()).as("bytes after " + after).isEqualTo(frozen.json());
        assertThat(again.digest()).as("digest after " + after).isEqualTo(frozen.digest());
        assertThat(again.sheet()).as("workbook after " + after).isEqualTo(frozen.sheet());
    }

    private static Told told(Asked asked, String path) throws IOException, NoSuchAlgorithmException {
        asked.ok(asked.analyst, "needs?limit=1");
        byte[] json = asked.bytes(path);
        HttpResponse<String> answer = asked.ok(asked.analyst, path);
        JsonNode read = EventJson.mapper().readTree(json);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        assertThat(answer.headers().firstValue("Repr-Digest")).isPresent();
        List<String> sheet;
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(asked.bytes(path + "&format=xlsx")))) {
            sheet = book.getSheets().flatMap(one -> read(one)).toList();
        }
        assertThat(sheet).anyMatch(line -> line.contains(digest));
        assertThat(sheet).anyMatch(line -> line.startsWith("attendances|") && line.contains("|attendances: people"));
        assertThat(sheet).noneMatch(line -> line.matches("[A-Za-z]+\\|\\|.*\\|(KNOWN|NOTHING).*"));
        assertThat(read.path("position").asLong()).isPositive();
        return new Told(new String(json, StandardCharsets.UTF_8), digest, sheet);
    }

    private static Stream<String> read(org.dhatim.fastexcel.reader.Sheet sheet) {
        try {
            return sheet.read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .collect(Collectors.joining("|")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void rebuilt(Asked asked) throws InterruptedException {
        assertThat(asked.as("admin").post("/api/v1/projections/rebuild", "").statusCode())
                .isEqualTo(202);
        while (!state(asked).equals("DONE")) {
            Thread.sleep(50);
        }
    }

    private static String state(Asked asked) {
        return EventJson.mapper()
                .readTree(asked.as("admin").get("/api/v1/projections").body())
                .at("/rebuild/state")
                .asString();
    }
}
