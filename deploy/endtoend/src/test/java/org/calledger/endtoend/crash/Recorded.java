package org.calledger.endtoend.crash;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as {@code /ledger/events} tells it.
 *
 * @param type without namespace and revision
 * @param tags {@code key:value}
 */
record Recorded(
        long position, String id, String type, Instant time, String requestId, List<String> tags, JsonNode data) {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    static Recorded parse(String line) {
        JsonNode json = JsonMapper.shared().readTree(line);
        String type = json.path("type").asString().replaceFirst("\\.v\\d+$", "");
        return new Recorded(
                Long.parseLong(json.path("sequence").asString()),
                json.path("id").asString(),
                type.substring(type.lastIndexOf('.') + 1),
                Instant.parse(json.path("time").asString()),
                json.path("requestid").asString(""),
                JsonMapper.shared()
                        .readTree(json.path("tags").asString())
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList(),
                json.path("data"));
    }

    /** The one value of that tag, with its key; empty where there is none. */
    String tag(String key) {
        return tags.stream()
                .filter(tag -> tag.startsWith(key + ":"))
                .findFirst()
                .orElse("");
    }

    /** Whether it happened before the day on which it was recorded; over midnight today's commands do. */
    boolean isOfAnEarlierDay() {
        String on = data.path("on").asString("");
        return on.length() != 10 || LocalDate.parse(on).isBefore(LocalDate.ofInstant(time, WARSAW));
    }
}
