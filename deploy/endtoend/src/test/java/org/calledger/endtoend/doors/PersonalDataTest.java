package org.calledger.endtoend.doors;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.calledger.access.Role;
import org.calledger.ledger.axon.EventJson;
import org.calledger.testing.Asking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** A name that was typed in: where it is to be had, where it is not, and that it is gone once it is erased. */
@SuppressWarnings("NullAway.Init")
class PersonalDataTest {
    /** What was typed in, all of it found nowhere else. */
    private static final List<String> TYPED =
            List.of("Qwiatosława", "Żółqiewska", "+48 599 123 987", "qwia@example.org", "Qrzywa 17");

    private static final String DETAILS = """
            {"givenName": "%s", "familyName": "%s", "phone": "%s", "email": "%s", "address": "%s"}""".formatted(TYPED.toArray());

    @TempDir
    static Path folder;

    private static final Logged LOGGED = new Logged();

    private static Assembled house;
    private static Asking animator;
    private static Asking steward;
    private static Asking analyst;
    private static Asking auditor;
    private static Asking both;
    private static Asking admin;

    /** Everything that is logged, in as much detail as our own and Axon's classes have. */
    private static final class Logged extends AppenderBase<ILoggingEvent> {
        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage() + " " + event.getThrowableProxy());
        }
    }

    @BeforeAll
    static void open() {
        house = new Assembled(folder);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        LOGGED.setContext(context);
        LOGGED.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(LOGGED);
        context.getLogger("org.calledger").setLevel(Level.TRACE);
        context.getLogger("org.axonframework").setLevel(Level.TRACE);
        animator = house.script(Set.of(Role.ANIMATOR, Role.COORDINATOR));
        steward = house.script(Set.of(Role.DATA_STEWARD));
        analyst = house.script(Set.of(Role.ANALYST));
        auditor = house.script(Set.of(Role.AUDITOR));
        both = house.script(Set.of(Role.AUDITOR, Role.DATA_STEWARD));
        admin = house.script(Set.of(Role.ADMIN));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return EventJson.mapper().readTree(answer.body());
    }

    private static HttpResponse<String> send(Asking by, String command, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        return by.post("/api/v1/commands/" + command, body, all.toArray(new String[0]));
    }

    private static JsonNode recorded(Asking by, String command, String body) {
        HttpResponse<String> answer = send(by, command, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertNothingTold(answer.body());
        return json(answer);
    }

    private static String register(String details) {
        return recorded(animator, "register-person", "{\"personalData\": " + details + ", \"on\": \"2024-05\"}")
                .at("/ids/personId")
                .asString();
    }

    private static String erasure(String person) {
        return "{\"personId\": \"" + person + "\", \"reason\": \"na prośbę\"}";
    }

    private static JsonNode asked(Asking by, String person, long reaching, String more) {
        return json(by.get("/api/v1/people/" + person + more, "Ledger-Min-Position", Long.toString(reaching)))
                .path("personalData");
    }

    private static void assertNothingTold(String text) {
        assertThat(text).doesNotContain(TYPED.toArray(new String[0]));
    }

    @Test
    void who_may_see_a_name_and_who_not_and_nobody_once_it_is_erased() {
        JsonNode answer =
                recorded(animator, "register-person", "{\"personalData\": " + DETAILS + ", \"on\": \"2024-05\"}");
        String person = answer.at("/ids/personId").asString();
        long first = answer.path("position").asLong();
        assertThat(asked(steward, person, first, ""))
                .isEqualTo(EventJson.mapper().readTree(DETAILS));
        assertThat(asked(analyst, person, first, "").asString()).isEqualTo("withheld");
        assertThat(asked(animator, person, first, "").asString()).isEqualTo("withheld");
        assertNothingTold(auditor.get("/api/v1/ledger/events").body());
        assertNothingTold(auditor.get("/api/v1/ledger/events/" + first).body());
        assertThat(both.get("/api/v1/ledger/events").body()).contains(TYPED);
        assertThat(both.get("/api/v1/ledger/events/" + first).body()).contains(TYPED);
        assertThat(steward.get("/api/v1/ledger/events").statusCode()).isEqualTo(403);

        String corrected = DETAILS.replace("Qwiatosława", "Qwiatuszka");
        String correction = "{\"personId\": \"%s\", \"personalData\": %s, \"reason\": \"literówka\"}";
        assertThat(send(animator, "correct-personal-data", correction.formatted(person, corrected))
                        .statusCode())
                .isEqualTo(403);
        long second = recorded(steward, "correct-personal-data", correction.formatted(person, corrected))
                .path("position")
                .asLong();
        assertThat(asked(steward, person, second, "").path("givenName").asString())
                .isEqualTo("Qwiatuszka");
        assertThat(asked(steward, person, second, "?asOf=" + first)
                        .path("givenName")
                        .asString())
                .isEqualTo("Qwiatosława");

        assertThat(send(animator, "erase-personal-data", erasure(person)).statusCode())
                .isEqualTo(403);
        long erased = recorded(steward, "erase-personal-data", erasure(person))
                .path("position")
                .asLong();
        for (Asking who : List.of(steward, analyst, both)) {
            assertThat(asked(who, person, erased, "").asString()).isEqualTo("erased");
            assertThat(asked(who, person, erased, "?asOf=" + first).asString()).isEqualTo("erased");
            assertThat(asked(who, person, erased, "?asOf=" + second).asString()).isEqualTo("erased");
        }
        String all = both.get("/api/v1/ledger/events?tags=person:" + person).body();
        assertNothingTold(all);
        assertThat(all).doesNotContain("Qwiatuszka").contains("\"personalData\":\"erased\"");
        assertThat(json(send(steward, "correct-personal-data", correction.formatted(person, corrected)))
                        .path("code")
                        .asString())
                .isEqualTo("person.erased");
        assertThat(json(send(steward, "erase-personal-data", erasure(person)))
                        .path("code")
                        .asString())
                .isEqualTo("person.erased");
    }

    @Test
    void nothing_that_was_typed_in_stands_in_clear_in_the_database_or_in_the_log() throws SQLException {
        String person = register(DETAILS);
        String body = "{\"personId\": \"" + person + "\", \"personalData\": " + DETAILS + ", \"on\": \"2024-05\"}";
        String key = UUID.randomUUID().toString();
        assertThat(send(animator, "register-person", body).statusCode()).isEqualTo(422);
        String[] wrong = {
            body.replace("\"on\"", "\"in\""),
            body.replace(TYPED.get(2), TYPED.get(2).repeat(20)),
            body.replace(TYPED.get(3), TYPED.get(3) + "\\u0000"),
            body.replace(
                    "\"givenName\": \"" + TYPED.getFirst() + "\"", "\"givenName\": [\"" + TYPED.getFirst() + "\"]"),
            body.replace("2024-05", "2999"),
            body.substring(0, body.length() - 1)
        };
        for (String one : wrong) {
            HttpResponse<String> answer = send(animator, "register-person", one);
            assertThat(answer.statusCode()).isBetween(400, 422);
            assertNothingTold(answer.body());
        }
        String fresh = body.replace(person, UUID.randomUUID().toString());
        assertThat(send(animator, "register-person", fresh, "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(201);
        assertThat(send(animator, "register-person", fresh, "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(201);
        assertThat(animator.post(
                                "/api/v1/commands",
                                "{\"command\": \"register-person\", \"body\": {\"personalData\": "
                                        + DETAILS.replace("\n", "") + ", \"on\": \"2024\"}}\n",
                                "Content-Type",
                                "application/x-ndjson")
                        .body())
                .contains("\"status\":201");
        assertThat(asked(steward, person, 1, "").path("familyName").asString()).isEqualTo(TYPED.get(1));

        assertThat(tablesHolding(person)).as("the search finds what there is").isNotEmpty();
        for (String typed : TYPED) {
            assertThat(tablesHolding(typed)).as(typed).isEmpty();
        }
        assertThat(LOGGED.lines).isNotEmpty();
        for (String line : LOGGED.lines) {
            assertNothingTold(line);
        }
    }

    /** Every table of every schema: its rows as text, with bytes in hexadecimal, and its pages as they lie on the disk. */
    private static List<String> tablesHolding(String text) throws SQLException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        List<String> looks = List.of(
                text,
                HexFormat.of().formatHex(utf8),
                Base64.getEncoder().withoutPadding().encodeToString(utf8),
                Base64.getUrlEncoder().withoutPadding().encodeToString(utf8));
        List<String> found = new ArrayList<>();
        try (Connection connection = house.database().getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute("checkpoint");
            }
            for (String table : tables(connection)) {
                if (rowsHold(connection, table, looks) || pagesHold(connection, table, utf8)) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select relnamespace::regnamespace || '.' || quote_ident(relname) from pg_class"
                                + " where relkind in ('r', 't', 'm') and pg_relation_filepath(oid) is not null"
                                + " and relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static boolean rowsHold(Connection connection, String table, List<String> looks) throws SQLException {
        if (table.startsWith("pg_toast.")) {
            // what is too long for its row lies there in pieces, as its pages show
            return false;
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select t::text from " + table + " t")) {
            while (row.next()) {
                String text = row.getString(1);
                if (text != null && looks.stream().anyMatch(text::contains)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean pagesHold(Connection connection, String table, byte[] look) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_read_binary_file(pg_relation_filepath(?))")) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                row.next();
                byte[] pages = row.getBytes(1);
                return new String(pages, StandardCharsets.ISO_8859_1)
                        .contains(new String(look, StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Test
    void an_erasure_changes_no_figure_and_views_made_anew_after_it_are_the_same() throws InterruptedException {
        String person = register(DETAILS);
        String community = recorded(
                        animator,
                        "register-community",
                        "{\"name\":\"Żurawie\",\"kind\":\"NEIGHBOURHOOD\",\"on\":\"2004\"}")
                .at("/ids/communityId")
                .asString();
        String need = recorded(
                        animator,
                        "report-need",
                        "{\"communityId\":\"%s\",\"title\":\"Ławki\",\"category\":\"OTHER\",\"on\":\"2024-06\"}"
                                .formatted(community))
                .at("/ids/needId")
                .asString();
        String support = "{\"needId\":\"%s\",\"personId\":\"%s\",\"on\":\"2024-06\"}";
        long before = recorded(animator, "support-need", support.formatted(need, person))
                .path("position")
                .asLong();
        String figures = figures(before);
        assertThat(figures).contains("\"supporters\":{\"sum\":1");
        long after = recorded(steward, "erase-personal-data", erasure(person))
                .path("position")
                .asLong();
        assertThat(figures(after)).isEqualTo(figures);
        assertThat(json(send(animator, "withdraw-support", support.formatted(need, person)))
                        .path("code")
                        .asString())
                .isEqualTo("person.erased");
        admin.post("/api/v1/projections/rebuild", "");
        for (int n = 0; n < 200; n++) {
            JsonNode rebuild = json(admin.get("/api/v1/projections")).path("rebuild");
            if (!rebuild.path("state").asString().equals("RUNNING")) {
                assertThat(rebuild.path("state").asString())
                        .as(rebuild.toString())
                        .isEqualTo("DONE");
                break;
            }
            Thread.sleep(100);
        }
        assertThat(figures(after)).isEqualTo(figures);
        assertThat(asked(steward, person, after, "").asString()).isEqualTo("erased");
    }

    private static String figures(long reaching) {
        return json(analyst.get(
                        "/api/v1/participation?measures=needs,supports,supporters&groupBy=year",
                        "Ledger-Min-Position",
                        Long.toString(reaching)))
                .path("rows")
                .toString();
    }
}
