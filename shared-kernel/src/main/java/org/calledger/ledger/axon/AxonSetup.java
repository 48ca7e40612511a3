package org.calledger.ledger.axon;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.conversion.Converter;
import org.axonframework.conversion.PassThroughConverter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;
import org.calledger.events.Fact;

/** How Axon is used here: on our engine, with our tags, our own correlation, and without calling its vendor. */
public final class AxonSetup {
    private AxonSetup() {}

    public static void apply(EventSourcingConfigurer configurer, LedgerStorageEngine engine) {
        configurer
                .registerEventStorageEngine(configuration -> engine)
                .registerTagResolver(configuration -> AxonSetup::tags)
                .componentRegistry(registry -> registry.disableEnhancer(UpdateCheckerConfigurationEnhancer.class)
                        .registerComponent(Converter.class, configuration -> PassThroughConverter.INSTANCE)
                        .registerComponent(
                                CorrelationDataProviderRegistry.class,
                                configuration -> new DefaultCorrelationDataProviderRegistry()));
    }

    /** The fact's own, and the request it came by. */
    private static Set<Tag> tags(EventMessage message) {
        Set<Tag> tags = new HashSet<>();
        if (message.payload() instanceof Fact fact) {
            FactTags.of(fact).forEach(tag -> tags.add(new Tag(tag.key(), tag.value())));
        }
        String request = message.metadata().get(MetadataKey.REQUEST);
        if (request != null) {
            tags.add(new Tag(MetadataKey.REQUEST, request));
        }
        return tags;
    }
}
