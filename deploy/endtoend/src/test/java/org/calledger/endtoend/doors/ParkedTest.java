package org.calledger.endtoend.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.calledger.access.Role;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.EventType;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.axon.EventJson;
import org.calledger.testing.Asking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An event that no rows can be made of: what an administrator sees of it and does about it, by HTTP and on the command line. */
@SuppressWarnings("NullAway.Init")
class ParkedTest {
    private static final String PATH = "/api/v1/projections";

    @TempDir
    private static Path folder;

    private static Assembled house;
    private static Asking admin;

    @BeforeAll
    static void open() {
        house = new Assembled(folder);
        admin = house.script(Set.of(Role.ADMIN));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static long poison() throws InterruptedException {
        NewEvent event = new NewEvent(
                UUID.randomUUID(),
                new EventType("need.NeedReported", 1),
                Instant.now(),
                null,
                null,
                "{\"title\": 17".getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8),
                Set.of());
        long position = house.bean(Ledger.class)
                .append(List.of(event), AppendCondition.none())
                .join()
                .last();
        for (int n = 0; n < 300 && state().path("position").asLong() < position; n++) {
            Thread.sleep(100);
        }
        return position;
    }

    private static JsonNode state() {
        return EventJson.mapper().readTree(admin.get(PATH).body());
    }

    private static JsonNode parked(long position) {
        return state().path("parked")
                .valueStream()
                .filter(one -> one.path("position").asLong() == position)
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> decide(Asking by, String what) {
        return by.post(PATH + "/parked/" + what, "");
    }

    @Test
    void it_waits_until_an_administrator_says_that_the_views_do_without_it() throws InterruptedException {
        long position = poison();
        long waiting = state().path("waiting").asLong();
        assertThat(waiting).isPositive();
        assertThat(parked(position).path("state").asString()).isEqualTo("WAITING");
        assertThat(parked(position).path("type").asString()).isEqualTo("need.NeedReported");
        assertThat(parked(position).path("reason").asString()).isNotEmpty();

        HttpResponse<String> again = decide(admin, position + "/retry");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(EventJson.mapper().readTree(again.body()).path("inViews").asBoolean())
                .isFalse();
        assertThat(parked(position).path("attempts").asLong()).isEqualTo(2);

        assertThat(decide(admin, position + "/skip").statusCode())
                .as("no reason")
                .isEqualTo(400);
        assertThat(decide(admin, position + "/skip?reason=" + "x".repeat(501)).statusCode())
                .isEqualTo(400);
        assertThat(decide(admin, position + "/skip?reason=%C5%BAle%20wczytane").statusCode())
                .isEqualTo(200);
        assertThat(parked(position).path("state").asString()).isEqualTo("SKIPPED");
        assertThat(parked(position).path("decision").asString()).contains("źle wczytane");
        assertThat(state().path("waiting").asLong()).isEqualTo(waiting - 1);
    }

    @Test
    void nobody_else_decides_and_there_is_nothing_to_decide_of_others() throws InterruptedException {
        long position = poison();
        Asking analyst = house.script(Set.of(Role.ANALYST, Role.AUDITOR, Role.COORDINATOR, Role.DATA_STEWARD));
        assertThat(decide(analyst, position + "/skip?reason=x").statusCode()).isEqualTo(403);
        assertThat(decide(house.nobody(), position + "/retry").statusCode()).isEqualTo(401);
        assertThat(decide(admin, (position + 1) + "/retry").statusCode()).isEqualTo(404);
        assertThat(decide(admin, "x/retry").statusCode()).isEqualTo(404);
        assertThat(parked(position).path("state").asString()).isEqualTo("WAITING");
    }

    @Test
    void on_the_command_line_it_is_listed_and_decided_and_the_exit_status_says_whether_any_waits() throws Exception {
        long position = poison();
        Told listed = cli("parked");
        assertThat(listed.status).as(listed.text).isEqualTo(1);
        assertThat(listed.text).contains(Long.toString(position), "need.NeedReported");
        assertThat(cli("parked", Long.toString(position), "--skip", "źle wczytane").text)
                .contains("źle wczytane");
        for (JsonNode one : state().path("parked")) {
            if (one.path("state").asString().equals("WAITING")) {
                cli("parked", one.path("position").asString(), "--skip", "też");
            }
        }
        Told json = cli("parked", "--json");
        assertThat(json.status).as(json.text).isZero();
        assertThat(parked(position).path("state").asString()).isEqualTo("SKIPPED");
        assertThat(cli("parked", "--skip", "bez numeru").status).isEqualTo(2);
    }

    private record Told(int status, String text) {}

    private static Told cli(String... words) throws IOException, InterruptedException {
        List<String> line = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "org.calledger.standalone.CalLedger"));
        line.addAll(List.of(words));
        String account = house.account(Set.of(Role.ADMIN));
        line.addAll(List.of("--url", "http://localhost:" + house.port(), "--account", account));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("CAL_LEDGER_PASSWORD", Assembled.PASSWORD);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Told(process.exitValue(), text);
    }
}
