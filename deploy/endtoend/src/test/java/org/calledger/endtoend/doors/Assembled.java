package org.calledger.endtoend.doors;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.calledger.access.Account;
import org.calledger.access.AccountTable;
import org.calledger.access.Role;
import org.calledger.standalone.StandaloneApplication;
import org.calledger.testing.Asking;
import org.calledger.testing.EmbeddedDatabase;
import org.calledger.testing.RouteWalk;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Both sides in one application, as the standalone runs them, on an empty ledger. */
public final class Assembled implements AutoCloseable {
    static final String PASSWORD = "walk the routes";

    private final ConfigurableApplicationContext application;

    public Assembled(Path folder) {
        this(folder, fresh());
    }

    Assembled(Path folder, String url) {
        application = new SpringApplicationBuilder(StandaloneApplication.class)
                .run(
                        "--server.port=0",
                        "--logging.pattern.console=%d{HH:mm:ss} %-5level %msg%n%ex{40}",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--cal-ledger.folder=" + folder,
                        "--cal-ledger.imports-folder=" + folder.resolve("imports"),
                        "--cal-ledger.first-accounts=" + folder.resolve("first-accounts.txt"),
                        "--cal-ledger.privacy.master-key-file=" + folder.resolve("master.key"));
    }

    private static String fresh() {
        try (HikariDataSource fresh = EmbeddedDatabase.freshDataSource()) {
            return fresh.getJdbcUrl();
        }
    }

    /** A part of the application. */
    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    RouteWalk walk() {
        return new RouteWalk(application, port());
    }

    Asking nobody() {
        return Asking.asNobody(port());
    }

    /** A script with an account of just these roles. */
    public Asking script(Set<Role> roles) {
        return nobody().as(account(roles), PASSWORD);
    }

    /** A browser logged in with an account of just these roles. */
    Asking browser(Set<Role> roles) {
        return nobody().loggedIn(account(roles), PASSWORD);
    }

    String account(Set<Role> roles) {
        String name = "walker-" + UUID.randomUUID();
        application.getBean(AccountTable.class).add(new Account(name, UUID.randomUUID(), "{noop}" + PASSWORD, roles));
        return name;
    }

    DataSource database() {
        return application.getBean(DataSource.class);
    }

    int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }

    @Override
    public void close() {
        application.close();
    }
}
