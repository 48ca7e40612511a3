package org.calledger.benchmarks.peer.plain;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Spring MVC and a pool; no login, no filters, no checks. */
@EnableAutoConfiguration
@Import(PlainEndpoint.class)
public class PlainMain {

    public static void main(String[] arguments) {
        SpringApplication.run(PlainMain.class, arguments);
    }
}
