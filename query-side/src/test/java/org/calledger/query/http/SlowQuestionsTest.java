package org.calledger.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.calledger.events.CertificateCode;
import org.calledger.events.CertificateId;
import org.calledger.query.testing.Asked;
import org.calledger.query.testing.Town;
import org.calledger.testing.Asking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No query runs for ever: here none gets its tables, and each gives up in time and says so. */
@SuppressWarnings("NullAway.Init")
class SlowQuestionsTest {
    /** Those that ask no table. */
    private static final List<String> WITHOUT_TABLES = List.of("dictionary", "live", "replays/{id}");

    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static Asked asked;

    private record Told(HttpResponse<String> answer, Duration took) {}

    @BeforeAll
    static void open() {
        asked = new Asked(
                "--cal-ledger.queries.seconds=1",
                "--cal-ledger.public-figures.open=true",
                "--cal-ledger.public-figures.days=0");
        new Town().everything().forEach(asked::record);
        asked.json("needs");
    }

    @AfterAll
    static void close() {
        asked.close();
    }

    @Test
    void what_takes_too_long_is_broken_off_and_says_so() throws Exception {
        Map<String, Future<Told>> answers = new TreeMap<>();
        try (Connection other = asked.bean(DataSource.class).getConnection();
                ExecutorService several = Executors.newFixedThreadPool(5)) {
            other.setAutoCommit(false);
            lockEverything(other);
            for (String query : Queries.all()) {
                if (!WITHOUT_TABLES.contains(query)) {
                    String path = query.startsWith("certificates")
                            ? "/api/v1/certificates/" + CertificateCode.of(new CertificateId(Town.id()))
                            : Queries.path(query).replaceAll(".$", "");
                    answers.put(path, several.submit(() -> ask(asked.analyst, path, "pl")));
                    answers.put(path + " ", several.submit(() -> ask(asked.analyst, path, "en")));
                }
            }
            String figures = "/api/v1/participation?measures=needs&groupBy=year";
            answers.put("by nobody: " + figures, several.submit(() -> ask(asked.nobody, figures, "en")));
            for (Map.Entry<String, Future<Told>> one : answers.entrySet()) {
                saysSo(one.getKey(), one.getValue().get());
            }
            Told page = ask(asked.nobody, "/figures", "pl", "Accept", "text/html");
            assertThat(page.answer().statusCode()).isEqualTo(503);
            assertThat(page.answer().body()).contains("<html").doesNotContain("Exception");
            other.rollback();
        }
        assertThat(answers).hasSizeGreaterThan(50);
        assertThat(asked.json("needs").path("items").size()).isPositive();
    }

    private static void lockEverything(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>(JdbcClient.create(asked.bean(DataSource.class))
                .sql("select 'facts.' || tablename from pg_tables where schemaname = 'facts' order by 1")
                .query(String.class)
                .list());
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + String.join(", ", tables) + " in access exclusive mode");
        }
    }

    private static Told ask(Asking who, String path, String language, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Accept-Language", language));
        long begun = System.nanoTime();
        HttpResponse<String> answer = who.get(path, all.toArray(String[]::new));
        return new Told(answer, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static void saysSo(String path, Told told) {
        assertThat(told.answer().statusCode())
                .as("%s: %s", path, told.answer().body())
                .isEqualTo(503);
        assertThat(told.answer().body())
                .as(path)
                .contains("query.too-slow")
                .containsAnyOf("within 1 seconds and was broken off", "w ciągu 1 sekund i została przerwana");
        assertThat(told.took()).as(path).isLessThan(LONGEST);
    }
}
