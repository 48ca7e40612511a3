package org.calledger.command.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.calledger.events.Fact;
import org.calledger.ledger.Appended;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.LedgerStorageEngine;
import org.calledger.ledger.axon.MetadataKey;
import org.calledger.ledger.axon.Recorded;

/** What a unit of work will have recorded once it is complete. */
sealed interface Outcome {

    /** To be asked only after the unit of work is complete: only then are there positions. */
    Handled handled();

    /** Recorded by this unit of work. */
    record Now(ProcessingContext context, List<EventMessage> messages, List<Warning> warnings) implements Outcome {
        @Override
        public Handled handled() {
            Appended appended = context.getResource(LedgerStorageEngine.APPENDED);
            if (appended == null) {
                throw new IllegalStateException("the unit of work is complete, but nothing says where it stands");
            }
            List<HandledEvent> events = new ArrayList<>();
            for (EventMessage message : messages) {
                Fact fact = (Fact) Objects.requireNonNull(message.payload());
                events.add(new HandledEvent(
                        UUID.fromString(message.identifier()),
                        EventTypes.storedAs(fact.getClass()).name(),
                        appended.first() + events.size(),
                        fact));
            }
            return new Handled(
                    appended.last(),
                    events,
                    warnings,
                    false,
                    messages.getFirst().metadata().get(MetadataKey.REQUEST_DIGEST));
        }
    }

    /** Recorded by the same request, earlier. */
    record Before(List<Recorded> recorded) implements Outcome {
        @Override
        public Handled handled() {
            Map<String, String> metadata = recorded.getFirst().metadata();
            return new Handled(
                    recorded.getLast().position(),
                    recorded.stream().map(Before::event).toList(),
                    warnings(metadata.getOrDefault(MetadataKey.WARNINGS, "")),
                    true,
                    metadata.get(MetadataKey.REQUEST_DIGEST));
        }

        private static HandledEvent event(Recorded recorded) {
            String type = EventTypes.storedAs(recorded.fact().getClass()).name();
            return new HandledEvent(recorded.eventId(), type, recorded.position(), recorded.fact());
        }

        private static List<Warning> warnings(String codes) {
            return Stream.of(Warning.values())
                    .filter(warning -> List.of(codes.split(",")).contains(warning.code()))
                    .toList();
        }
    }
}
