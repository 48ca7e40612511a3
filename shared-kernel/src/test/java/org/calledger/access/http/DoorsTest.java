package org.calledger.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.calledger.access.Account;
import org.calledger.access.AccountTable;
import org.calledger.access.FirstAccounts;
import org.calledger.access.Role;
import org.calledger.testing.Asking;
import org.calledger.testing.EmbeddedDatabase;
import org.calledger.testing.RouteWalk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

class DoorsTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static ConfigurableApplicationContext application;
    private static int port;
    private static Map<String, String> passwords;

    @EnableAutoConfiguration
    @ComponentScan("org.calledger.access")
    static class Application {
        @Bean
        DataSource dataSource() {
            return EmbeddedDatabase.freshDataSource();
        }
    }

    @BeforeAll
    static void open() {
        application = new SpringApplicationBuilder(Application.class)
                .profiles("sample-routes")
                .run("--server.port=0", "--spring.flyway.enabled=false");
        port = application.getEnvironment().getRequiredProperty("local.server.port", int.class);
        passwords = application.getBean(FirstAccounts.class).make();
    }

    @AfterAll
    static void close() {
        application.close();
    }

    @Test
    void the_first_accounts_are_made_once_with_passwords_nobody_can_guess_or_misread() {
        assertThat(passwords).containsOnlyKeys("admin", "animator", "analyst", "auditor", "data-steward");
        assertThat(passwords.values())
                .doesNotHaveDuplicates()
                .allMatch(one -> one.matches("[a-km-zA-HJ-NP-Z2-9]{20,}"));
        assertThat(application.getBean(FirstAccounts.class).make()).isEmpty();
        Account stored =
                application.getBean(AccountTable.class).find("animator").orElseThrow();
        assertThat(stored.roles()).containsExactlyInAnyOrder(Role.ANIMATOR, Role.COORDINATOR);
        assertThat(stored.passwordHash())
                .startsWith("{bcrypt}")
                .doesNotContain(passwords.getOrDefault("animator", "?"));
    }

    @Test
    void nobody_comes_in_and_no_wrong_role() {
        RouteWalk walk = new RouteWalk(application, port);
        assertThat(walk.routes())
                .contains(new RouteWalk.Route("GET", "/api/v1/ledger/events"), new RouteWalk.Route("GET", "/history"));
        assertThat(walk.open())
                .map(RouteWalk.Route::path)
                .containsOnly(
                        "/problems",
                        "/problems/00000000-0000-7000-8000-000000000000",
                        "/error",
                        "/login",
                        "/webjars/x");
        assertThat(walk.lettingInNobody()).isEmpty();
        assertThat(walk.lettingInWrongRoles()).isEmpty();
    }

    @Test
    void who_is_nobody_is_told_how_to_log_in() {
        var answer = Asking.asNobody(port).get("/api/v1/needs");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic ");
        assertProblem(answer, "access.unauthenticated");
        assertThat(Asking.asNobody(port).get("/history").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        assertProblem(Asking.asNobody(port).get("/api/v1/nothing/here"), "access.unauthenticated");
        assertProblem(Asking.asNobody(port).as("analyst", "wrong").get("/api/v1/needs"), "access.unauthenticated");
        assertProblem(Asking.asNobody(port).as("nobody", "wrong").get("/api/v1/needs"), "access.unauthenticated");
    }

    @Test
    void who_may_not_is_told_which_role_is_missing() {
        var answer = as("analyst").get("/api/v1/ledger/events", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertProblem(answer, "access.denied");
        assertThat(answer.body()).contains("auditor");
        var inside = as("analyst").get("/api/v1/needs/of-stewards");
        assertThat(inside.statusCode()).isEqualTo(403);
        assertThat(inside.body()).contains("data-steward").contains("Brak uprawnień");
        assertThat(as("auditor").get("/api/v1/ledger/events").statusCode()).isEqualTo(200);
    }

    @Test
    void a_script_needs_no_session_and_gets_none() {
        var answer = as("animator").post("/api/v1/commands/x", "{}", "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        var forged = as("animator")
                .post("/api/v1/commands/x", "{}", "Content-Type", "application/json", "Sec-Fetch-Site", "cross-site");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertProblem(forged, "access.csrf");
    }

    @Test
    void a_page_posts_commands_with_its_session_and_the_token_of_its_cookie() {
        var form = Asking.asNobody(port).get("/login", "Accept", "text/html");
        String session = login(form);
        String page = Asking.asNobody(port).get("/history", "Cookie", session).body();
        assertThat(page).isEqualTo("history");
        var without = command("Cookie", session);
        assertThat(without.statusCode()).isEqualTo(403);
        assertProblem(without, "access.csrf");
        String token = Asking.cookies(form).stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .findFirst()
                .orElseThrow();
        String value = token.substring(token.indexOf('=') + 1);
        assertThat(command("Cookie", session + "; " + token, "X-XSRF-TOKEN", value)
                        .statusCode())
                .isEqualTo(200);
        assertThat(command("Cookie", session + "; " + token, "X-XSRF-TOKEN", "other")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Asking.asNobody(port)
                        .get("/api/v1/ledger/events", "Cookie", session)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_session_has_the_roles_that_its_account_has_now() throws InterruptedException {
        JdbcClient database = JdbcClient.create(application.getBean(DataSource.class));
        application
                .getBean(AccountTable.class)
                .add(new Account("changing", UUID.randomUUID(), "{noop}same", java.util.Set.of(Role.AUDITOR)));
        Asking session = Asking.asNobody(port).loggedIn("changing", "same");
        assertThat(session.get("/api/v1/ledger/events").statusCode()).isEqualTo(200);
        database.sql("update access.account set roles = '{ANALYST}' where name = 'changing'")
                .update();
        Thread.sleep(5_500);
        assertThat(session.get("/api/v1/ledger/events").statusCode()).isEqualTo(403);
        assertThat(session.get("/history").statusCode()).isEqualTo(200);
        database.sql("delete from access.account where name = 'changing'").update();
        Thread.sleep(5_500);
        assertThat(session.get("/api/v1/needs").statusCode()).isEqualTo(401);
        assertThat(session.get("/history").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @Test
    void who_guesses_is_not_listened_to_for_a_minute() {
        application
                .getBean(AccountTable.class)
                .add(new Account("guessed", UUID.randomUUID(), "{noop}right", java.util.Set.of(Role.ANALYST)));
        for (int i = 0; i < 10; i++) {
            assertThat(Asking.asNobody(port)
                            .as("guessed", "guess " + i)
                            .get("/api/v1/needs")
                            .statusCode())
                    .isEqualTo(401);
        }
        var late = Asking.asNobody(port).as("guessed", "right").get("/api/v1/needs");
        assertThat(late.statusCode()).isEqualTo(429);
        assertThat(late.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(as("analyst").get("/api/v1/needs").statusCode()).isEqualTo(200);
    }

    @Test
    void failures_are_problems_and_show_no_inside() {
        assertProblem(as("analyst").get("/api/v1/nothing"), "request.not-found");
        var method = as("animator").send("DELETE", "/api/v1/needs", null);
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow")).hasValue("GET");
        assertProblem(method, "request.method-not-allowed");
        assertThat(as("analyst").get("/api/v1/needs", "Accept", "image/png").statusCode())
                .isEqualTo(406);
        var format = as("animator").post("/api/v1/commands/x", "{}", "Content-Type", "text/plain");
        assertThat(format.statusCode()).isEqualTo(415);
        assertProblem(format, "request.unsupported-media-type");
        var parameter = as("analyst").get("/api/v1/needs?limit=many");
        assertThat(parameter.statusCode()).isEqualTo(400);
        assertProblem(parameter, "request.parameter");
        assertThat(parameter.body()).contains("limit");
        var broken = as("analyst").get("/api/v1/needs/broken", "Accept-Language", "de, en;q=0.5");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertProblem(broken, "internal.error");
        assertThat(broken.body())
                .contains("Something broke")
                .doesNotContain("secret")
                .doesNotContain("at org.");
        assertThat(as("analyst").get("/api/v1//needs").statusCode()).isEqualTo(400);
    }

    @Test
    void problems_have_pages_in_both_languages() {
        String all = Asking.asNobody(port).get("/problems").body();
        assertThat(all)
                .contains("lang=\"pl\"")
                .contains("/problems/need.unknown")
                .contains("access.denied");
        String one = Asking.asNobody(port).get("/problems/access.denied").body();
        assertThat(one).contains("Brak uprawnień").contains("Not allowed");
        assertThat(Asking.asNobody(port).get("/problems/%3Cscript%3E", "Accept", "text/html"))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(404);
                    assertThat(answer.body()).contains("<h1>").doesNotContain("<script>");
                });
    }

    @Test
    void every_answer_carries_the_headers_that_keep_a_browser_safe() {
        var headers = Asking.asNobody(port).get("/problems").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    private static Asking as(String account) {
        return Asking.asNobody(port).as(account, passwords.getOrDefault(account, ""));
    }

    private static String login(HttpResponse<String> form) {
        var token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        var answer = Asking.asNobody(port)
                .post(
                        "/login",
                        "username=animator&password=" + passwords.getOrDefault("animator", "") + "&_csrf="
                                + token.group(1),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        String.join("; ", Asking.cookies(form)));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        return Asking.cookies(answer).stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> command(String... headers) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("Content-Type", "application/json"),
                        java.util.Arrays.stream(headers))
                .toArray(String[]::new);
        return Asking.asNobody(port).post("/api/v1/commands/x", "{}", all);
    }

    private static void assertProblem(HttpResponse<String> answer, String code) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"" + code + "\"")
                .contains("\"type\":\"/problems/" + code + "\"")
                .contains("\"status\":" + answer.statusCode())
                .contains("\"title\":")
                .contains("\"detail\":");
    }
}
