package org.calledger.command.catalogue;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.calledger.access.Caller;
import org.calledger.access.Role;
import org.calledger.command.CommandSide;
import org.calledger.command.decision.AxonHandling;
import org.calledger.ledger.axon.AxonSetup;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.JsonEventCodec;
import org.calledger.ledger.axon.LedgerStorageEngine;
import org.calledger.ledger.postgres.LedgerSchema;
import org.calledger.ledger.postgres.LedgerSettings;
import org.calledger.ledger.postgres.PostgresLedger;
import org.jspecify.annotations.Nullable;

/** A command side as it runs on one machine: the door, Axon, a ledger on a database that others may share. */
final class Node implements AutoCloseable {
    private static final Caller COORDINATOR =
            new Caller("ewa", Set.of(Role.ANIMATOR, Role.COORDINATOR, Role.DATA_STEWARD));

    private final PostgresLedger ledger;
    private final AxonConfiguration axon;
    private final CommandDoor door;

    Node(HikariDataSource database) {
        this(database, new JsonEventCodec());
    }

    /** @param codec of this node's release */
    Node(HikariDataSource database, JsonEventCodec codec) {
        LedgerSchema.migrate(database);
        ledger = new PostgresLedger(
                database, () -> DriverManager.getConnection(database.getJdbcUrl()), LedgerSettings.defaults());
        AxonConfiguration[] built = new AxonConfiguration[1];
        AxonHandling handling =
                new AxonHandling(CommandSide.SLICES, ledger, () -> built[0].getComponent(CommandBus.class));
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create();
        AxonSetup.apply(configurer, new LedgerStorageEngine(ledger, codec));
        handling.register(configurer);
        axon = configurer.build();
        built[0] = axon;
        axon.start();
        door = new CatalogueDoor(new Catalogue(), handling, Clock.system(ZoneId.of("Europe/Warsaw")));
    }

    PostgresLedger ledger() {
        return ledger;
    }

    Answer send(String command, String body, @Nullable String key) {
        return door.send(
                new Envelope(command, EventJson.mapper().readTree(body), key, COORDINATOR, "test", "r", Map.of()));
    }

    /** Sends what must be recorded, and answers the id that was made. */
    String make(String command, String body) {
        Answer answer = send(command, body, null);
        if (answer instanceof Answer.Accepted accepted) {
            return accepted.ids().values().iterator().next();
        }
        throw new AssertionError(command + ": " + answer);
    }

    @Override
    public void close() {
        axon.shutdown();
        ledger.close();
    }
}
