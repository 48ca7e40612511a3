package org.calledger.command.intake.http;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.calledger.access.FirstAccounts;
import org.calledger.ledger.Ledger;
import org.calledger.testing.Asking;
import org.calledger.testing.EmbeddedDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** The whole command side on a free port, on a PostgreSQL of its own. */
final class IntakeServer implements AutoCloseable {
    static final String BOUNDARY = "the-parts";

    private final ConfigurableApplicationContext application;
    private final Map<String, String> passwords;

    @EnableAutoConfiguration
    @ComponentScan({"org.calledger.access", "org.calledger.command", "org.calledger.ledger.axon"})
    static class Application {}

    IntakeServer(Path imports) {
        try (HikariDataSource fresh = EmbeddedDatabase.freshDataSource()) {
            application = new SpringApplicationBuilder(Application.class)
                    .run(
                            "--server.port=0",
                            "--spring.flyway.enabled=false",
                            "--spring.threads.virtual.enabled=true",
                            "--spring.datasource.url=" + fresh.getJdbcUrl(),
                            "--cal-ledger.imports-folder=" + imports);
        }
        passwords = application.getBean(FirstAccounts.class).make();
    }

    int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }

    String password(String account) {
        return passwords.getOrDefault(account, "");
    }

    Ledger ledger() {
        return application.getBean(Ledger.class);
    }

    Asking as(String account) {
        return Asking.asNobody(port()).as(account, password(account));
    }

    /** A body of multipart/form-data of files by their names. */
    static String parts(Map<String, String> files) {
        StringBuilder body = new StringBuilder();
        files.forEach((name, text) -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                .append(name.endsWith(".yaml") ? "mapping" : "files")
                .append("\"; filename=\"" + name + "\"\r\n\r\n")
                .append(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .append("\r\n"));
        return body + "--" + BOUNDARY + "--\r\n";
    }

    @Override
    public void close() {
        application.close();
    }
}
