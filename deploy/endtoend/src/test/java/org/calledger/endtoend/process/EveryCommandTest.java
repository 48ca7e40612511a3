package org.calledger.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The program as it is delivered takes every command of its catalogue; {@code every-command.txt} is the story. */
class EveryCommandTest {
    private static final Pattern LINE = Pattern.compile("(?:([a-z.-]+): )?(?:(\\w+) = )?([a-z-]+) (\\{.*})");
    private static final Set<String> STEWARDS = Set.of("correct-personal-data", "erase-personal-data");
    private static final Pattern NAME = Pattern.compile("\\$(\\w+(?:@event)?)");

    @TempDir
    static Path home;

    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> taken = new TreeSet<>();
    private long position;

    @Test
    void every_command_of_the_catalogue_is_taken() throws IOException {
        Path data = home.resolve("księga");
        try (Running running = Running.on(home, data)) {
            for (String line : story()) {
                tell(running, data, line);
            }
            Client analyst = running.client(data, "analyst");
            assertThat(taken).isEqualTo(catalogue(running.client(data, "animator")));
            JsonNode contradictions = analyst.asked("/api/v1/history/contradictions?limit=1000", position);
            assertThat(contradictions.path("items").toString()).contains("need.unknown");
            assertThat(running.stop()).isIn(0, 143);
            assertThat(running.output()).doesNotContain("Exception");
        }
    }

    private static List<String> story() throws IOException {
        try (var in = Objects.requireNonNull(EveryCommandTest.class.getResourceAsStream("every-command.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }

    private void tell(Running running, Path data, String line) {
        Matcher said = LINE.matcher(line);
        assertThat(said.matches()).as(line).isTrue();
        String body = NAME.matcher(said.group(4))
                .replaceAll(name -> Objects.requireNonNull(ids.get(name.group(1)), name.group(1)));
        Client animator = running.client(data, STEWARDS.contains(said.group(3)) ? "data-steward" : "animator");
        taken.add(said.group(3));
        if (said.group(1) != null) {
            HttpResponse<String> refusal = animator.command(said.group(3), body);
            assertThat(refusal.statusCode()).isEqualTo(422);
            assertThat(Client.json(refusal.body()).path("code").asString()).isEqualTo(said.group(1));
            return;
        }
        JsonNode answer = animator.recorded(said.group(3), body);
        position = answer.path("position").asLong();
        if (said.group(2) != null) {
            ids.put(said.group(2), answer.path("ids").iterator().next().asString());
            ids.put(
                    said.group(2) + "@event",
                    answer.path("events").get(0).path("eventId").asString());
        }
    }

    private static Set<String> catalogue(Client client) {
        Set<String> names = new LinkedHashSet<>();
        Client.json(client.get("/api/v1/commands").body())
                .path("items")
                .forEach(command -> names.add(command.path("name").asString()));
        return names;
    }
}
