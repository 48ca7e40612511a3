package org.calledger.benchmarks.peer.doors;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The same login, the same filters, the same Tomcat on virtual threads as ours. */
@EnableAutoConfiguration
@ComponentScan({"org.calledger.benchmarks.peer.doors", "org.calledger.access"})
public class DoorsMain {

    public static void main(String[] arguments) {
        SpringApplication.run(DoorsMain.class, arguments);
    }
}
