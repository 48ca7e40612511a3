package org.calledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.calledger.access.FirstAccounts;
import org.calledger.testing.Asking;
import org.calledger.testing.EmbeddedDatabase;
import org.calledger.testing.RouteWalk;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class CommandSideMainTest {

    private static final String COMMUNITY =
            "{\"name\": \"Łany\", \"kind\": \"VILLAGE\", \"on\": \"1999\", \"note\": \"zażółć gęślą jaźń\"}";

    @Test
    void the_command_side_runs_alone_and_remembers_over_a_restart() {
        try (HikariDataSource database = EmbeddedDatabase.freshDataSource()) {
            String password;
            String first;
            try (ConfigurableApplicationContext application = start(database.getJdbcUrl())) {
                password = application.getBean(FirstAccounts.class).make().getOrDefault("animator", "");
                first = register(application, password);
                RouteWalk walk = new RouteWalk(application, port(application));
                assertThat(walk.lettingInNobody()).isEmpty();
                assertThat(walk.lettingInWrongRoles()).isEmpty();
            }
            try (ConfigurableApplicationContext application = start(database.getJdbcUrl())) {
                assertThat(register(application, password)).isEqualTo(first);
            }
        }
    }

    private static ConfigurableApplicationContext start(String url) {
        return CommandSideMain.start("--server.port=0", "--spring.datasource.url=" + url);
    }

    private static String register(ConfigurableApplicationContext application, String password) {
        Asking nobody = Asking.asNobody(port(application));
        assertThat(nobody.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        var answer = nobody.as("animator", password)
                .post(
                        "/api/v1/commands/register-community",
                        COMMUNITY,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        "the one");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Ledger-Position")).hasValue("1");
        return answer.body();
    }

    private static int port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }
}
