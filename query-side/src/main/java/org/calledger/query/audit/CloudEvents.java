package org.calledger.query.audit;

import java.util.Map;
import java.util.stream.Collectors;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.MetadataKey;
import org.calledger.ledger.axon.PersonalReading;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An event of the ledger in the JSON format of CloudEvents 1.0; extensions are strings. */
final class CloudEvents {
    private static final JsonMapper JSON = EventJson.mapper();
    private static final Map<String, String> EXTENSIONS = Map.of(
            MetadataKey.ACTOR, "actor",
            MetadataKey.ROLE, "role",
            MetadataKey.CLIENT, "client",
            MetadataKey.COMMAND, "command",
            MetadataKey.REQUEST_ID, "requestid");

    private CloudEvents() {}

    static ObjectNode json(SequencedEvent event, PersonalReading.Payloads payloads) {
        ObjectNode json = JSON.createObjectNode();
        json.put("specversion", "1.0");
        json.put("id", event.id().toString());
        json.put("source", "/api/v1/ledger");
        json.put(
                "type",
                "org.calledger." + event.type().name() + ".v" + event.type().revision());
        json.put("time", event.recordedAt().toString());
        json.put("datacontenttype", "application/json");
        json.put("sequence", String.format("%020d", event.position()));
        JsonNode data = payloads.of(event);
        if (data.hasNonNull("on")) {
            json.put("happened", data.get("on").asString());
        }
        Map<String, String> metadata = EventJson.readMetadata(event.metadata());
        EXTENSIONS.forEach((key, extension) -> put(json, extension, metadata.get(key)));
        put(json, "importsource", importSource(metadata));
        json.put(
                "tags",
                JSON.writeValueAsString(
                        event.tags().stream().sorted().map(Tag::toString).toList()));
        json.set("data", data);
        return json;
    }

    /** The same, with everything that was noted at its recording. */
    static ObjectNode withMetadata(SequencedEvent event, PersonalReading.Payloads payloads) {
        ObjectNode json = json(event, payloads);
        json.set("metadata", JSON.valueToTree(EventJson.readMetadata(event.metadata())));
        return json;
    }

    private static @Nullable String importSource(Map<String, String> metadata) {
        String id = metadata.get(MetadataKey.IMPORT_ID);
        return id == null
                ? null
                : java.util.stream.Stream.of(id, metadata.get(MetadataKey.FILE), metadata.get(MetadataKey.LINE))
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.joining(":"));
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
