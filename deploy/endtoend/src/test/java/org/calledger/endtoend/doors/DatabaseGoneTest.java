package org.calledger.endtoend.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.calledger.access.Role;
import org.calledger.testing.Asking;
import org.calledger.testing.RestartableDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a request is at when PostgreSQL goes away, it is answered that the ledger cannot be reached, never "incident". */
class DatabaseGoneTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CLIENTS = 16;
    private static final int KILLS = 25;
    private static final Set<Integer> FINE = Set.of(200, 201, 304, 409, 422, 503);
    private static final String COMMUNITY = "{\"name\": \"Łany %s\", \"kind\": \"VILLAGE\", \"on\": \"1999\"}";

    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Asking> scripts = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void no_request_is_answered_with_an_incident_whenever_its_database_goes(@TempDir Path folder) throws Exception {
        try (RestartableDatabase database = new RestartableDatabase(folder);
                Assembled app = new Assembled(folder, database.url());
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Asking> browsers =
                    List.of(app.browser(EnumSet.allOf(Role.class)), app.browser(EnumSet.allOf(Role.class)));
            clients.execute(() -> newAccounts(app));
            until(() -> scripts.size() > 2 * CLIENTS);
            try {
                for (int i = 0; i < CLIENTS; i++) {
                    Asking browser = browsers.get(i % browsers.size());
                    clients.execute(() -> ask(browser));
                }
                kill(database);
                stopAndStart(database);
                until(() -> isReady(app));
            } finally {
                done.set(true);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(statuses).containsKeys(201, 200, 503);
    }

    private static boolean isReady(Assembled app) {
        return app.nobody().get("/actuator/health/readiness").statusCode() == 200;
    }

    private static void until(BooleanSupplier reached) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within " + PATIENCE).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private static void kill(RestartableDatabase database) throws SQLException, InterruptedException {
        Random random = new Random(7);
        for (int i = 0; i < KILLS; i++) {
            Thread.sleep(100 + random.nextInt(300));
            try (Connection connection = DriverManager.getConnection(database.url());
                    Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                        + " AND backend_type = 'client backend' AND random() < " + (i % 2 == 0 ? "1" : "0.5"));
            }
        }
    }

    private static void stopAndStart(RestartableDatabase database) throws InterruptedException {
        database.stop();
        Thread.sleep(3_000);
        database.start(true);
        Thread.sleep(2_000);
    }

    /** Accounts nobody has looked up yet: each login asks the database. */
    private void newAccounts(Assembled app) {
        while (!done.get()) {
            try {
                scripts.add(app.script(EnumSet.allOf(Role.class)));
                Thread.sleep(20);
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException away) {
                Thread.onSpinWait();
            }
        }
    }

    private void ask(Asking browser) {
        while (!done.get()) {
            try {
                Asking script = scripts.remove();
                scripts.add(script);
                String key = "key-" + ThreadLocalRandom.current().nextInt(50);
                judge("register", register(script, key, key));
                judge("register anew", register(script, UUID.randomUUID().toString(), "x"));
                judge(
                        "unknown need",
                        script.post(
                                "/api/v1/commands/support-need",
                                "{\"needId\": \"%1$s\", \"personId\": \"%1$s\", \"on\": \"2024\"}"
                                        .formatted(UUID.randomUUID()),
                                "Content-Type",
                                "application/json"));
                judge("list", script.get("/api/v1/communities"));
                judge("log", script.get("/api/v1/ledger/events?after=0&limit=10"));
                judge("page", browser.get("/", "Accept", "text/html"));
                judge("upgrade", script.get("/api/v1/upgrade"));
                judge("projections", script.get("/api/v1/projections"));
            } catch (RuntimeException broken) {
                wrong.add(broken.toString());
            }
        }
    }

    private static HttpResponse<String> register(Asking script, String key, String name) {
        return script.post(
                "/api/v1/commands/register-community",
                COMMUNITY.formatted(name),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    private void judge(String what, HttpResponse<String> answer) {
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        if (!FINE.contains(answer.statusCode())) {
            wrong.add(what + ": " + answer.statusCode() + " " + answer.body());
        }
    }
}
