package org.calledger.ledger.axon;

import org.axonframework.common.configuration.ComponentRegistry;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;

/** Puts our parts in the place of Axon's, and turns off the one that calls its vendor. */
public final class AxonSetup {
    private AxonSetup() {}

    /**
     * Everything that both sides need; modules, processors and a transaction manager are the caller's.
     *
     * @param engine over the ledger of this process
     * @param converter for payloads that are not of the handler's type yet; replaces Axon's, which needs Jackson 2
     */
    public static EventSourcingConfigurer apply(
            EventSourcingConfigurer configurer, EventStorageEngine engine, Converter converter) {
        return configurer.componentRegistry(registry -> register(registry, engine, converter));
    }

    private static void register(ComponentRegistry registry, EventStorageEngine engine, Converter converter) {
        registry.disableEnhancer(UpdateCheckerConfigurationEnhancer.class)
                .registerComponent(EventStorageEngine.class, config -> engine)
                .registerComponent(TagResolver.class, config -> new CachingTagResolver())
                .registerComponent(MessageTypeResolver.class, config -> new CachingMessageTypeResolver())
                .registerComponent(Converter.class, config -> converter);
    }
}
