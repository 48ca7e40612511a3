package org.calledger.ledger.axon;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.calledger.ledger.EventType;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;
import org.jspecify.annotations.Nullable;

/** Texts as their bytes: the plainest codec, for tests of the engine. */
public class ByteCodec implements EventCodec {
    @Override
    public NewEvent encode(EventMessage message, Set<Tag> tags) {
        return new NewEvent(
                UUID.fromString(message.identifier()),
                new EventType(message.type().qualifiedName().name(), 1),
                message.timestamp(),
                null,
                null,
                bytes(message.payload()),
                metadata(message.metadata()),
                tags);
    }

    private static byte[] bytes(@Nullable Object payload) {
        return payload instanceof byte[] given ? given : String.valueOf(payload).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] metadata(Map<String, String> metadata) {
        return new TreeMap<>(metadata)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public EventMessage decode(SequencedEvent event) {
        Map<String, String> metadata = new TreeMap<>();
        new String(event.metadata(), StandardCharsets.UTF_8).lines().forEach(line -> {
            int split = line.indexOf('=');
            if (split > 0) {
                metadata.put(line.substring(0, split), line.substring(split + 1));
            }
        });
        return new GenericEventMessage(
                event.id().toString(),
                new MessageType(event.type().name()),
                new String(event.payload(), StandardCharsets.UTF_8),
                metadata,
                event.time());
    }
}
