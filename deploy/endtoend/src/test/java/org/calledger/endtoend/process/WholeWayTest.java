package org.calledger.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a resident's word to the auditor's replay, and through every kind of ending. One ledger, one story, in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeWayTest {
    @TempDir
    static Path home;

    private static final Told TOLD = new Told();

    private static Path data() {
        return home.resolve("gmina Święta Wólka");
    }

    @Test
    @Order(1)
    void aFirstStartTellsAnEventAndStopsWithoutATrace() throws IOException {
        try (Running running = Running.on(home, data())) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data().resolve("first-accounts.txt"))))
                    .isEqualTo("rw-------");
            TOLD.first(running.client(data(), "animator"));
            TOLD.check(running.client(data(), "analyst"), running.client(data(), "auditor"));
            assertThat(Client.nobody(running.port).get("/api/v1/needs").statusCode())
                    .isEqualTo(401);
            assertThat(Processes.connectedTo(running.process.pid())).isEmpty();
            assertThat(running.stop()).isIn(0, 143);
            assertThat(running.output()).doesNotContain("Exception");
        }
        assertThat(Processes.naming(data())).isEmpty();
    }

    @Test
    @Order(2)
    void nothingCalledOutAndTheHomeStaysEmpty() throws IOException {
        assertThat(Running.TRAP.caught()).isEmpty();
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.equals(data().getFileName().toString())
                            || name.startsWith("output")
                            || name.startsWith("hsperfdata")
                            || name.startsWith("tomcat"));
        }
    }

    @Test
    @Order(3)
    void theNextStartHasEverythingAndKeepsOthersOut() {
        try (Running running = Running.on(home, data())) {
            TOLD.check(running.client(data(), "analyst"), running.client(data(), "auditor"));
            String second = Running.command(
                    home, "run", "--lang", "en", "--data", data().toString(), "--port", "" + Running.freePort());
            assertThat(second)
                    .contains("in use")
                    .contains(data().toString())
                    .contains("localhost:" + running.port)
                    .endsWith("status 1");
            String status = Running.command(home, "status", "--json", "--data", data().toString());
            assertThat(status).contains("\"ready\":true").endsWith("status 0");
            String rebuilt = Running.command(home, "rebuild", "--lang", "pl", "--data", data().toString());
            assertThat(rebuilt).contains("odtworzono").endsWith("status 0");
            String upgraded = Running.command(home, "upgrade", "--finish", "--lang", "en", "--data", data().toString());
            assertThat(upgraded).contains("the newest of this release").endsWith("status 0");
            TOLD.check(running.client(data(), "analyst"), running.client(data(), "auditor"));
        }
    }

    @Test
    @Order(4)
    void afterAKillEverythingAcknowledgedIsThere() {
        long last;
        try (Running running = Running.on(home, data())) {
            last = TOLD.more(running.client(data(), "animator"), 25);
            running.kill();
        }
        try (Running running = Running.on(home, data())) {
            JsonNode needs = running.client(data(), "analyst").asked("/api/v1/needs?limit=1000", last);
            assertThat(needs.path("items").size()).isEqualTo(26);
            HttpResponse<String> log = running.client(data(), "auditor").get("/api/v1/ledger/events");
            assertThat(log.body().lines().count()).isEqualTo(last);
            assertThat(running.stop()).isIn(0, 143);
        }
        assertThat(Processes.naming(data())).isEqualTo(List.of());
    }

    @Test
    @Order(5)
    void whatCannotBeIsSaidInPlainWords() throws IOException {
        Path file = Files.writeString(home.resolve("output-file"), "");
        assertThat(refused("--data", file.toString())).contains("is a file").endsWith("status 1");
        assertThat(refused("--data", home.resolve("a$b").toString()))
                .contains("a$b")
                .endsWith("status 1");
        assertThat(refused("--port", "70000")).contains("70000").endsWith("status 2");
        assertThat(refused("--port", "eighty")).contains("eighty").endsWith("status 2");
        assertThat(refused("--nonsense")).contains("--nonsense").endsWith("status 2");
        assertThat(Running.command(home, "--version"))
                .startsWith("cal-ledger 0")
                .endsWith("status 0");
        assertThat(Running.command(home, "--lang", "pl", "--help"))
                .contains("Uruchamia księgę")
                .endsWith("status 0");
    }

    private static String refused(String... arguments) {
        String said = Running.command(
                home,
                Stream.concat(Stream.of("run", "--lang", "en"), Stream.of(arguments))
                        .toArray(String[]::new));
        assertThat(said).doesNotContain("Exception").doesNotContain("\tat ");
        return said;
    }
}
