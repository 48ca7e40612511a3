package org.calledger.ledger.axon;

import java.lang.management.ManagementFactory;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.evolution.Formats;
import org.calledger.ledger.postgres.ConnectionSource;
import org.calledger.ledger.postgres.LedgerNode;
import org.calledger.ledger.postgres.LedgerSchema;
import org.calledger.ledger.postgres.LedgerSettings;
import org.calledger.ledger.postgres.PostgresLedger;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger on the application's database, and Axon on the ledger with whatever parts the sides bring. */
@Configuration(proxyBeanMethods = false)
public class LedgerBeans {

    @Bean(destroyMethod = "close")
    PostgresLedger ledger(DataSource readers, ConnectionSource own) {
        LedgerSchema.migrate(readers);
        return new PostgresLedger(readers, own, LedgerSettings.defaults());
    }

    @Bean(destroyMethod = "close")
    LedgerAlarm ledgerAlarm(PostgresLedger ledger, ApplicationContext application) {
        return LedgerAlarm.on(ledger, application);
    }

    @Bean
    Splitting splitting(DataSource database) {
        return new Splitting(database);
    }

    /** Joins when the schema is there and before anything is read or written; refuses a ledger of a newer format. */
    @Bean(destroyMethod = "close")
    LedgerNode ledgerNode(DataSource readers, Ledger migrated) {
        String name = ManagementFactory.getRuntimeMXBean().getName();
        return LedgerNode.join(readers, Formats.ours().newest(), name);
    }

    @Bean
    AxonConfiguration axonConfiguration(Ledger ledger, LedgerNode node, List<AxonPart> parts) {
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create();
        AxonSetup.apply(configurer, new LedgerStorageEngine(ledger, new JsonEventCodec(node::format)));
        parts.forEach(part -> part.register(configurer));
        return configurer.build();
    }

    /** Starts Axon when everything is wired, and stops it before the ledger closes. */
    @Bean
    SmartLifecycle axonLifecycle(AxonConfiguration axon) {
        return new AxonLifecycle(axon);
    }

    @Bean
    CommandBusSource commandBusSource(org.springframework.beans.factory.ObjectProvider<AxonConfiguration> axon) {
        return () -> axon.getObject().getComponent(CommandBus.class);
    }

    /** Where the command bus is to be had, once Axon is configured; asked by parts that Axon is configured with. */
    @FunctionalInterface
    public interface CommandBusSource {
        CommandBus get();
    }
}
