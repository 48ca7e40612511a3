package org.calledger.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.calledger.command.CommandSide;
import org.calledger.command.catalogue.CommandDoor;
import org.calledger.command.decision.AxonHandling;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.axon.AxonSetup;
import org.calledger.ledger.axon.JsonEventCodec;
import org.calledger.ledger.axon.LedgerStorageEngine;
import org.calledger.ledger.postgres.LedgerSchema;
import org.calledger.ledger.postgres.LedgerSettings;
import org.calledger.ledger.postgres.PostgresLedger;
import org.calledger.standalone.postgres.Cluster;
import org.calledger.standalone.postgres.Connecting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The whole demo history through the real door, by the real rules, into a real ledger. */
class DemoLedgerTest {
    @TempDir
    static Path temporary;

    @Test
    void theRulesAcceptEveryStepAndEveryFactSaysWhereItComesFrom() throws Exception {
        try (AnnotationConfigApplicationContext house = new AnnotationConfigApplicationContext(House.class)) {
            List<Step> steps = DemoHistory.steps();
            Counting counting = new Counting(new Unwatched(), steps.size());
            new Senders(house.getBean(CommandDoor.class), steps, counting).send(steps);

            assertThat(counting.refusals()).isZero();
            assertThat(counting.recorded()).isEqualTo(steps.size());

            List<SequencedEvent> events = new ArrayList<>();
            Ledger ledger = house.getBean(Ledger.class);
            ledger.read(Query.all(), 0, ledger.head(), events::add);
            assertThat(events.size()).isBetween(19_000, 21_000);
            assertThat(events).allMatch(DemoLedgerTest::saysItsSource);
            assertThat(types(events))
                    .containsKeys(
                            "history.FactCorrected",
                            "history.FactRetracted",
                            "history.MilestoneDisputed",
                            "centre.CentreClosed");
        }
    }

    private static boolean saysItsSource(SequencedEvent event) {
        String payload = new String(event.payload(), StandardCharsets.UTF_8);
        return payload.contains("Demo history, generated") || payload.contains("Strona internetowa MOPS");
    }

    private static Map<String, Long> types(List<SequencedEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(event -> event.type().name(), TreeMap::new, Collectors.counting()));
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("org.calledger.command.catalogue")
    static class House {
        @Bean(initMethod = "start", destroyMethod = "stop")
        Cluster cluster() {
            return new Cluster(temporary);
        }

        @Bean(destroyMethod = "close")
        HikariDataSource database(Cluster cluster) throws IOException {
            Connecting connecting = cluster.running().orElseThrow();
            HikariDataSource database = new HikariDataSource();
            database.setJdbcUrl(connecting.url());
            database.setUsername(connecting.user());
            database.setPassword(connecting.password());
            return database;
        }

        @Bean(destroyMethod = "close")
        Ledger ledger(HikariDataSource database) {
            LedgerSchema.migrate(database);
            return new PostgresLedger(
                    database,
                    () -> DriverManager.getConnection(
                            database.getJdbcUrl(), database.getUsername(), database.getPassword()),
                    LedgerSettings.defaults());
        }

        @Bean
        AxonHandling handling(Ledger ledger, ObjectProvider<AxonConfiguration> axon) {
            return new AxonHandling(
                    CommandSide.SLICES, ledger, () -> axon.getObject().getComponent(CommandBus.class));
        }

        @Bean(initMethod = "start", destroyMethod = "shutdown")
        AxonConfiguration axon(Ledger ledger, AxonHandling handling) {
            EventSourcingConfigurer configurer = EventSourcingConfigurer.create();
            AxonSetup.apply(configurer, new LedgerStorageEngine(ledger, new JsonEventCodec()));
            handling.register(configurer);
            return configurer.build();
        }
    }

    private static final class Unwatched implements Progress {
        @Override
        public void reached(int done, int all) {}

        @Override
        public void complete(int recorded, int before, Duration took) {}

        @Override
        public void stopped(int done, int all, String why) {}
    }
}
