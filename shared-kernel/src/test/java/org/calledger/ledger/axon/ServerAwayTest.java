package org.calledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.calledger.ledger.Events.event;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Appended;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.postgres.ConnectionSource;
import org.calledger.ledger.postgres.LedgerSchema;
import org.calledger.ledger.postgres.LedgerSettings;
import org.calledger.ledger.postgres.PostgresLedger;
import org.calledger.testing.RestartableDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** PostgreSQL goes away for longer than everybody's patience, and comes back, as it was or careless. */
class ServerAwayTest {
    private static final Duration AWAY = Duration.ofSeconds(8);
    private static final int PAYLOAD = 4 << 10;
    private static final Duration BACK = Duration.ofSeconds(2);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.calledger.ledger.postgres");
    private RestartableDatabase server;
    private HikariDataSource pool;
    private PostgresLedger ledger;

    @BeforeEach
    void open(@TempDir Path folder) {
        server = new RestartableDatabase(folder);
        ConnectionSource own = () -> DriverManager.getConnection(server.url());
        pool = new HikariDataSource();
        pool.setDataSource(new ReturningServer(own));
        pool.setMaximumPoolSize(8);
        pool.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        LedgerSchema.migrate(pool);
        ledger = new PostgresLedger(pool, own, LedgerSettings.defaults());
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        ledger.close();
        pool.close();
        server.close();
    }

    @Test
    void acknowledgements_and_reads_come_within_two_seconds_of_its_return_and_few_words_are_made_of_it()
            throws Exception {
        appended().join();
        AtomicLong acknowledged = new AtomicLong();
        AtomicLong read = new AtomicLong();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                clients.execute(() -> again(done, acknowledged, () -> appended().join()));
                clients.execute(() -> again(done, read, ledger::head));
            }
            try {
                awayAndBack(acknowledged, read);
            } finally {
                done.set(true);
            }
        }
        assertThat(said("recording is interrupted")).isBetween(1L, 3L);
        assertThat(said("recording goes on")).isEqualTo(1);
        assertThat(said("listening for the head is interrupted")).isBetween(1L, 3L);
        assertThat(said("listening for the head goes on")).isEqualTo(1);
    }

    private void awayAndBack(AtomicLong acknowledged, AtomicLong read) throws InterruptedException {
        server.stop();
        Thread.sleep(AWAY);
        assertThat(ledger.trouble()).isNotNull();
        server.start(true);
        long back = System.nanoTime();
        await().atMost(BACK).until(() -> acknowledged.get() > back && read.get() > back);
        await().atMost(BACK).until(() -> ledger.trouble() == null);
    }

    private static void again(AtomicBoolean done, AtomicLong lastAt, Runnable work) {
        while (!done.get()) {
            try {
                work.run();
                lastAt.set(System.nanoTime());
                Thread.sleep(5);
            } catch (RuntimeException away) {
                assertThat(away).rootCause().isNotNull();
            } catch (InterruptedException closing) {
                return;
            }
        }
    }

    private long said(String words) {
        return log.list.stream()
                .filter(line -> line.getFormattedMessage().startsWith(words))
                .count();
    }

    @Test
    void one_that_comes_back_without_fsync_is_not_acknowledged_from_until_it_has_it_again() {
        appended().join();
        server.stop();
        server.start(false);
        // this one's connection went while it was sent
        assertThatThrownBy(() -> appended().join()).hasCauseInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> appended().join())
                .hasCauseInstanceOf(LedgerException.Unavailable.class)
                .hasMessageContaining("fsync = off");
        await().until(() -> String.valueOf(ledger.trouble()).contains("fsync = off"));

        server.stop();
        server.start(true);
        await().ignoreExceptions().until(() -> appended().join().first() <= 3);
        await().until(() -> ledger.trouble() == null);
    }

    /** No restart is needed for that. */
    @Test
    void one_that_is_told_to_write_no_full_pages_is_found_out() throws Exception {
        appended().join();
        set("full_page_writes = off");
        await().atMost(BACK).until(() -> ledger.trouble() != null);
        assertThatThrownBy(() -> appended().join())
                .hasCauseInstanceOf(LedgerException.Unavailable.class)
                .hasMessageContaining("full_page_writes = off");
        set("full_page_writes = on");
        await().atMost(BACK).until(() -> ledger.trouble() == null);
        assertThat(appended().join().first()).isEqualTo(2);
    }

    /** Room is for 500, and 5,000 want to append again and again; the bounds of waiting are a second, two and three. */
    @Test
    void thousands_of_callers_wait_within_bounds_while_it_is_away_and_memory_stays_flat() throws Exception {
        LedgerSettings small = LedgerSettings.defaults()
                .withQueue(500, 4 << 20, Duration.ofSeconds(1))
                .withPatience(Duration.ofSeconds(2), Duration.ofSeconds(3));
        AtomicLong refused = new AtomicLong();
        AtomicLong longest = new AtomicLong();
        AtomicBoolean done = new AtomicBoolean();
        ConnectionSource own = () -> DriverManager.getConnection(server.url());
        try (PostgresLedger narrow = new PostgresLedger(pool, own, small);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            narrow.append(List.of(event("a.A")), AppendCondition.none()).join();
            server.stop();
            for (int i = 0; i < 5_000; i++) {
                callers.execute(() -> {
                    while (!done.get()) {
                        long began = System.nanoTime();
                        boolean gone = narrow.append(List.of(large()), AppendCondition.none())
                                .handle((place, refusal) -> refusal != null)
                                .join();
                        longest.accumulateAndGet(System.nanoTime() - began, Math::max);
                        refused.addAndGet(gone ? 1 : 0);
                    }
                });
            }
            try {
                await().atMost(Duration.ofSeconds(30)).until(() -> refused.get() > 10_000);
                long before = usedAfterCollection();
                long seen = refused.get();
                await().atMost(Duration.ofSeconds(30)).until(() -> refused.get() > seen + 20_000);
                assertThat(usedAfterCollection() - before).isLessThan(20_000L * PAYLOAD / 2);
                assertThat(narrow.waiting()).isLessThanOrEqualTo(500);
                assertThat(Duration.ofNanos(longest.get())).isLessThan(Duration.ofSeconds(8));
                server.start(true);
                await().atMost(Duration.ofSeconds(5))
                        .until(() -> narrow.counters().read().appends() > 1_000);
            } finally {
                done.set(true);
            }
        }
    }

    /** So large that 20,000 of them, kept by mistake, would be seen. */
    private static NewEvent large() {
        NewEvent small = event("a.A");
        return new NewEvent(
                small.id(), small.type(), small.time(), null, null, new byte[PAYLOAD], small.metadata(), small.tags());
    }

    private static long usedAfterCollection() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void set(String setting) throws Exception {
        try (Connection connection = DriverManager.getConnection(server.url());
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET " + setting);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private CompletableFuture<Appended> appended() {
        return ledger.append(List.of(event("a.A")), AppendCondition.none());
    }
}
