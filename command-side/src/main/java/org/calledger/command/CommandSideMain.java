package org.calledger.command;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** The command side in a process of its own, on a PostgreSQL given by {@code spring.datasource.url}. */
@EnableAutoConfiguration
@ComponentScan({"org.calledger.command", "org.calledger.access", "org.calledger.ledger.axon"})
public class CommandSideMain {

    public static void main(String[] arguments) {
        start(arguments);
    }

    static ConfigurableApplicationContext start(String... arguments) {
        SpringApplication application = new SpringApplication(CommandSideMain.class);
        application.setDefaultProperties(Map.of(
                "spring.threads.virtual.enabled", "true",
                "spring.flyway.enabled", "false",
                "server.shutdown", "graceful",
                "management.endpoint.health.probes.enabled", "true"));
        return application.run(arguments);
    }
}
