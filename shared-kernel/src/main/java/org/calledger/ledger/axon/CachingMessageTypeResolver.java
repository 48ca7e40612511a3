package org.calledger.ledger.axon;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.annotation.AnnotationMessageTypeResolver;

/** Axon's resolver reads annotations anew for every message; this one once per class. */
public final class CachingMessageTypeResolver implements MessageTypeResolver {
    private final MessageTypeResolver resolver;
    private final Map<Class<?>, Optional<MessageType>> types = new ConcurrentHashMap<>();

    public CachingMessageTypeResolver() {
        this(new AnnotationMessageTypeResolver());
    }

    public CachingMessageTypeResolver(MessageTypeResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public Optional<MessageType> resolve(Class<?> payloadType) {
        return types.computeIfAbsent(payloadType, resolver::resolve);
    }
}
