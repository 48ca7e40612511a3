package org.calledger.benchmarks.ours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.calledger.command.CommandSide;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.AxonHandling;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.Slice;
import org.calledger.ledger.axon.AxonSetup;
import org.calledger.ledger.axon.JsonEventCodec;
import org.calledger.ledger.axon.LedgerStorageEngine;
import org.calledger.ledger.axon.MetadataKey;

/** The command side on a node, without its doors. */
final class Running implements AutoCloseable {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Map<String, String> METADATA = Map.of(
            MetadataKey.ACTOR, "0190b0a0-0000-7000-8000-000000000001",
            MetadataKey.ROLE, "animator",
            MetadataKey.CLIENT, "benchmark",
            MetadataKey.REQUEST_ID, "0190b0a0-0000-7000-8000-000000000002",
            MetadataKey.COMMAND, "support-need");

    private final Node node;
    private final AxonConfiguration axon;
    private final AxonHandling handling;

    private Running(Node node) {
        this.node = node;
        this.handling = new AxonHandling(CommandSide.SLICES, node.ledger(), this::bus);
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create();
        AxonSetup.apply(configurer, new LedgerStorageEngine(node.ledger(), new JsonEventCodec()));
        handling.register(configurer);
        this.axon = configurer.build();
        axon.start();
    }

    static Running on(String jdbcUrl) {
        return new Running(Node.on(jdbcUrl));
    }

    private CommandBus bus() {
        return axon.getComponent(CommandBus.class);
    }

    Node node() {
        return node;
    }

    <C extends Command> void handle(Slice<C, ?> slice, C command) {
        handling.handle(slice, command, new Asked(Instant.now(), TODAY, "benchmark", METADATA));
    }

    @Override
    public void close() {
        axon.shutdown();
        node.close();
    }
}
