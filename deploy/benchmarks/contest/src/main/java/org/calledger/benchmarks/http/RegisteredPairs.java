package org.calledger.benchmarks.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reported and registered at our own batch door. */
final class RegisteredPairs implements Pairs {
    private @Nullable String community;

    @Override
    public Chosen more(Wire wire, int people) throws IOException {
        String home = community;
        if (home == null) {
            home = made(
                            wire,
                            "communityId",
                            List.of(
                                    "{\"command\":\"register-community\",\"body\":"
                                            + "{\"name\":\"Osiedle Miarowe\",\"kind\":\"NEIGHBOURHOOD\",\"on\":\"2026-05-04\"}}"))
                    .getFirst();
            community = home;
        }
        String where = "\"communityId\":\"" + home + "\",\"on\":\"2026-05-04\"}}";
        return new Chosen(
                made(
                        wire,
                        "needId",
                        repeated(
                                "{\"command\":\"report-need\",\"body\":{\"title\":\"Ławki w cieniu\"," + where, NEEDS)),
                made(
                        wire,
                        "personId",
                        repeated("{\"command\":\"register-person\",\"body\":{\"backgrounds\":[]," + where, people)));
    }

    private static List<String> repeated(String line, int count) {
        List<String> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lines.add(line);
        }
        return lines;
    }

    private static List<String> made(Wire wire, String id, List<String> lines) throws IOException {
        byte[] body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        Wire.Response response = wire.post("/api/v1/commands", "application/x-ndjson", body);
        List<String> ids = response.body()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .map(line -> id(line, id))
                .toList();
        if (ids.size() != lines.size()) {
            throw new IllegalStateException(ids.size() + " answers: " + response.status() + " " + response.body());
        }
        return ids;
    }

    private static String id(JsonNode line, String id) {
        JsonNode value = line.path("body").path("ids").path(id);
        if (!value.isString()) {
            throw new IllegalStateException("not recorded: " + line);
        }
        return value.asString();
    }
}
