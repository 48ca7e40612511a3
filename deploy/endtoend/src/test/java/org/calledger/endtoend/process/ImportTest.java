package org.calledger.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Old spreadsheets go in whatever happens meanwhile: what broke off is finished by sending it again, and nothing twice. */
class ImportTest {
    private static final int ROWS = 12_000;

    @TempDir
    private Path home;

    @Test
    void what_a_kill_broke_off_is_finished_by_sending_it_again() throws Exception {
        Records books = books("księgi", ROWS);
        long before;
        try (Town town = new Town(home)) {
            CompletableFuture<String> broken = CompletableFuture.supplyAsync(() -> town.send(books));
            before = await(town, ROWS / 10);
            town.kill();
            assertThat(broken.get(1, TimeUnit.MINUTES)).endsWith("status 1").doesNotContain("\tat ");
        }
        try (Town town = new Town(home)) {
            assertThat(town.imports())
                    .extracting(each -> each.path("state").asString())
                    .containsExactly("INTERRUPTED");
            JsonNode outcome = town.takeIn(books);
            assertThat(outcome.path("state").asString()).isEqualTo("FINISHED");
            assertThat(outcome.path("present").asLong()).isBetween(before, ROWS - 1L);
            assertThat(outcome.path("accepted").asLong()
                            + outcome.path("present").asLong())
                    .isEqualTo(ROWS + 1);
            assertThat(needs(town)).isEqualTo(ROWS);
        }
    }

    @Test
    void two_go_in_together_and_the_same_one_only_once() throws Exception {
        Records first = books("first", ROWS / 4);
        Records second = books("second", ROWS / 4);
        try (Town town = new Town(home)) {
            List<CompletableFuture<String>> sent = List.of(first, second, first).stream()
                    .map(records -> CompletableFuture.supplyAsync(() -> town.send(records)))
                    .toList();
            for (CompletableFuture<String> each : sent) {
                assertThat(each.get(5, TimeUnit.MINUTES)).doesNotContain("\tat ");
            }
            assertThat(sent.get(1).join()).endsWith("status 0");
            assertThat(needs(town)).isEqualTo(ROWS / 2);
            assertThat(town.imports())
                    .extracting(each -> each.path("state").asString())
                    .containsOnly("FINISHED");
        }
    }

    private static long needs(Town town) {
        return Town.sum(town.ask("participation?measures=needs").path("total"), "needs");
    }

    private static long await(Town town, long recorded) throws InterruptedException {
        long head = town.head();
        while (head < recorded) {
            TimeUnit.MILLISECONDS.sleep(20);
            head = town.head();
        }
        return head - 1; // all but the event that says an import began
    }

    private Records books(String name, int rows) throws IOException {
        Path folder = Files.createDirectories(home.resolve(name));
        Files.writeString(
                folder.resolve("needs.csv"),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> i + ",Ławka nr " + i + ",1" + (i % 9) + ".05.2009")
                        .collect(Collectors.joining("\n", "number,what,day\n", "\n")));
        Path mapping =
                Files.writeString(folder.resolve("mapping.yaml"), """
                mapping: books-%s
                source: {title: Book of needs}
                files:
                  needs.csv: {key: [number]}
                targets:
                  - target: village
                    file: needs.csv
                    command: register-community
                    once: [$file]
                    fields: {communityId: {id: village}, name: Wólka, kind: VILLAGE, on: "2000"}
                  - target: needs
                    file: needs.csv
                    command: report-need
                    fields:
                      needId: {id: need, of: [number]}
                      communityId: {id: village}
                      title: "{what}"
                      on: {column: day, as: date, pattern: [d.M.yyyy]}
                """.formatted(name.equals("księgi") ? "old" : name));
        return new Records(folder, mapping);
    }
}
