package org.calledger.ledger.axon;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** What a side brings into Axon: its command handlers, its event processors. */
@FunctionalInterface
public interface AxonPart {
    void register(EventSourcingConfigurer configurer);
}
