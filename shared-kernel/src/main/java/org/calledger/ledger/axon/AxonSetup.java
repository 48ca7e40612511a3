package org.calledger.ledger.axon;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.common.configuration.ComponentRegistry;
import org.axonframework.conversion.Converter;
import org.axonframework.conversion.PassThroughConverter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;

/**
 * Puts our parts in the place of Axon's, and turns off the one that calls its vendor. What an event says of its command
 * is our metadata alone: Axon's own correlation would double it, and route every event through interceptors.
 */
public final class AxonSetup {
    private AxonSetup() {}

    /** Everything that both sides need; modules, processors and a transaction manager are the caller's. */
    public static EventSourcingConfigurer apply(EventSourcingConfigurer configurer, EventStorageEngine engine) {
        return configurer.componentRegistry(registry -> register(registry, engine));
    }

    private static void register(ComponentRegistry registry, EventStorageEngine engine) {
        registry.disableEnhancer(UpdateCheckerConfigurationEnhancer.class)
                .registerComponent(EventStorageEngine.class, config -> engine)
                .registerComponent(TagResolver.class, config -> AxonSetup::tags)
                .registerComponent(MessageTypeResolver.class, config -> new CachingMessageTypeResolver())
                .registerComponent(Converter.class, config -> PassThroughConverter.INSTANCE)
                .registerComponent(
                        CorrelationDataProviderRegistry.class, config -> new DefaultCorrelationDataProviderRegistry());
    }

    /** The fact's own, and the request it came by. */
    private static Set<Tag> tags(EventMessage message) {
        Set<Tag> tags = new HashSet<>();
        Object fact = message.payload();
        if (fact != null) {
            FactTags.of(fact).forEach(tag -> tags.add(new Tag(tag.key(), tag.value())));
        }
        String request = message.metadata().get(MetadataKey.REQUEST);
        if (request != null) {
            tags.add(new Tag(MetadataKey.REQUEST, request));
        }
        return tags;
    }
}
