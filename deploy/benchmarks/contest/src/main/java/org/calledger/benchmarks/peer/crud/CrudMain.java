package org.calledger.benchmarks.peer.crud;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Behind our own doors: the same login, the same filters, the same Tomcat on virtual threads. */
@EnableAutoConfiguration
@ComponentScan({"org.calledger.benchmarks.peer.crud", "org.calledger.access"})
public class CrudMain {

    public static void main(String[] arguments) {
        SpringApplication.run(CrudMain.class, arguments);
    }
}
