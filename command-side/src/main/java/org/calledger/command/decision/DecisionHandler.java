package org.calledger.command.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.calledger.events.Fact;
import org.calledger.ledger.EventType;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.MetadataKey;

/** Decides one slice's commands within a unit of work of Axon and appends what they become. */
final class DecisionHandler<C extends Command, S> implements CommandHandler {
    private static final MessageType RESULT = new MessageType("command", "Outcome", "1");

    private final Slice<C, S> slice;
    private final EventStore events;
    private final Ledger ledger;

    DecisionHandler(Slice<C, S> slice, EventStore events, Ledger ledger) {
        this.slice = slice;
        this.events = events;
        this.ledger = ledger;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        try {
            return MessageStream.just(new GenericCommandResultMessage(RESULT, outcome(message, context)));
        } catch (RuntimeException refused) {
            return MessageStream.<CommandResultMessage>failed(refused).first();
        }
    }

    private Outcome outcome(CommandMessage message, ProcessingContext context) {
        @SuppressWarnings("unchecked") // registered under this slice's name only
        SentCommand<C> sent = (SentCommand<C>) Objects.requireNonNull(message.payload());
        EventStoreTransaction transaction = events.transaction(context);
        AxonPast past =
                new AxonPast(transaction, ledger, sent.asked().metadata().get(MetadataKey.REQUEST));
        try {
            Decision decision = Deciding.decide(slice, sent.command(), sent.asked(), past);
            past.askForRequest();
            List<EventMessage> messages = messages(decision, sent.asked());
            messages.forEach(transaction::appendEvent);
            return new Outcome.Now(context, messages, decision.warnings());
        } catch (RecordedBefore before) {
            return new Outcome.Before(before.events());
        }
    }

    private static List<EventMessage> messages(Decision decision, Asked asked) {
        Map<String, String> metadata = new HashMap<>(asked.metadata());
        if (!decision.warnings().isEmpty()) {
            metadata.put(
                    MetadataKey.WARNINGS,
                    decision.warnings().stream().map(Warning::code).collect(Collectors.joining(",")));
        }
        List<EventMessage> messages = new ArrayList<>();
        for (Fact fact : decision.facts()) {
            EventType type = EventTypes.storedAs(fact.getClass());
            messages.add(new GenericEventMessage(
                    IdentifierFactory.getInstance().generateIdentifier(),
                    new MessageType(type.name(), Integer.toString(type.revision())),
                    fact,
                    metadata,
                    asked.sentAt()));
        }
        return messages;
    }
}
