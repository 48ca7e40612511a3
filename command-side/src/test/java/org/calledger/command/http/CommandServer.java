package org.calledger.command.http;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.calledger.access.FirstAccounts;
import org.calledger.command.catalogue.ListHandling;
import org.calledger.testing.Asking;
import org.calledger.testing.EmbeddedDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The doors of the command side on a free port, deciding on a list; it is 22 November 2026. */
final class CommandServer implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final Map<String, String> passwords;

    @EnableAutoConfiguration
    @ComponentScan({"org.calledger.access", "org.calledger.command.catalogue", "org.calledger.command.http"})
    static class Application {
        @Bean
        DataSource dataSource() {
            return EmbeddedDatabase.freshDataSource();
        }

        @Bean
        ListHandling handling() {
            return new ListHandling();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        }
    }

    CommandServer(String... settings) {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(Application.class).properties(settings);
        application = builder.run(
                "--server.port=0", "--spring.flyway.enabled=false", "--spring.threads.virtual.enabled=true");
        passwords = application.getBean(FirstAccounts.class).make();
    }

    ConfigurableApplicationContext application() {
        return application;
    }

    ListHandling handling() {
        return application.getBean(ListHandling.class);
    }

    int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }

    Asking as(String account) {
        return Asking.asNobody(port()).as(account, passwords.getOrDefault(account, ""));
    }

    String password(String account) {
        return passwords.getOrDefault(account, "");
    }

    @Override
    public void close() {
        application.close();
    }
}
