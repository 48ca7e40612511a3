package org.calledger.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The query side alone, on a database given by {@code spring.datasource.*}; the ledger in it is another process's. */
@EnableAutoConfiguration
@ComponentScan({"org.calledger.query", "org.calledger.access", "org.calledger.ledger.axon"})
public class QuerySideApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(QuerySideApplication.class, arguments);
    }
}
