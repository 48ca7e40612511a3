package org.calledger.command.catalogue;

import java.util.Map;
import org.calledger.access.Caller;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A command on its way in.
 *
 * @param command name in the catalogue, as {@code support-need}
 * @param body as sent
 * @param key idempotency key, 1 to 200 printable characters; the same key by the same caller records once
 * @param client what it came through: {@code http}, {@code batch}, {@code import}, {@code demo}
 * @param origin further metadata for its events (import id, file, line), as MetadataKey names them
 */
public record Envelope(
        String command,
        JsonNode body,
        @Nullable String key,
        Caller caller,
        String client,
        String requestId,
        Map<String, String> origin) {}
