package org.calledger.command.decision;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.axon.AxonPart;
import org.calledger.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Runs slices on Axon: each command is a message on its bus, handled in one unit of work on its event store. */
public final class AxonHandling implements Handling, AxonPart {
    private static final String NAMESPACE = "command";

    private final List<Slice<?, ?>> slices;
    private final Ledger ledger;
    private final Supplier<CommandBus> bus;

    /** The bus is asked for when the first command comes, since Axon is configured with this part before it has one. */
    public AxonHandling(List<Slice<?, ?>> slices, Ledger ledger, Supplier<CommandBus> bus) {
        this.slices = List.copyOf(slices);
        this.ledger = ledger;
        this.bus = bus;
    }

    @Override
    public void register(EventSourcingConfigurer configurer) {
        CommandHandlingModule.CommandHandlerPhase handlers =
                CommandHandlingModule.named("slices").commandHandlers();
        for (Slice<?, ?> slice : slices) {
            handlers.commandHandler(
                    name(slice),
                    configuration ->
                            new DecisionHandler<>(slice, configuration.getComponent(EventStore.class), ledger));
        }
        configurer.registerCommandHandlingModule(handlers);
    }

    /** What is accepted is checked when it is appended; what is refused, by deciding once more at the database's head. */
    @Override
    public <C extends Command> Handled handle(Slice<C, ?> slice, C command, Asked asked) {
        try {
            return decided(slice, command, asked);
        } catch (Refusal perhapsOnOldNews) {
            ledger.head();
            return decided(slice, command, asked);
        }
    }

    private <C extends Command> Handled decided(Slice<C, ?> slice, C command, Asked asked) {
        GenericCommandMessage message =
                new GenericCommandMessage(new MessageType(name(slice), "1"), new SentCommand<>(command, asked));
        try {
            CommandResultMessage result = bus.get().dispatch(message, null).join();
            return ((Outcome) Objects.requireNonNull(result.payload())).handled();
        } catch (CompletionException failed) {
            throw unwrapped(failed);
        }
    }

    private static QualifiedName name(Slice<?, ?> slice) {
        return new QualifiedName(NAMESPACE, slice.name());
    }

    private static RuntimeException unwrapped(CompletionException failed) {
        Throwable cause = failed;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof AppendEventsTransactionRejectedException rejected) {
            return rejected.getCause() instanceof LedgerException ours ? ours : new LedgerException.ConditionFailed(0);
        }
        LedgerException ours = ledgers(cause);
        if (ours != null) {
            return ours;
        }
        return cause instanceof RuntimeException runtime ? runtime : failed;
    }

    /** The ledger's own reason, however often Axon wrapped it. */
    private static @Nullable LedgerException ledgers(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof LedgerException ours) {
                return ours;
            }
        }
        return null;
    }
}
