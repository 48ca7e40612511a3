package org.calledger.command.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.MetadataKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports over HTTP, on the real stack. */
class ImportsEndpointTest {
    private static final String TABLE = """
            id,name,opened
            1,Zażółć,2012-05-06
            2,Gęślą,2012-13-06
            3,=Jaźń,2013
            """;

    @TempDir
    private static Path folder;

    private static IntakeServer server;

    @BeforeAll
    static void start() {
        server = new IntakeServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String mapping(String name) {
        return """
                mapping: %s
                files:
                  towns.csv: {key: [id]}
                targets:
                  - target: towns
                    file: towns.csv
                    command: register-community
                    fields:
                      communityId: {id: town, of: [id]}
                      name: "{name}"
                      kind: MUNICIPALITY
                      on: {column: opened, as: date}
                """.formatted(name);
    }

    @Test
    void rows_go_in_once_and_each_event_says_where_from() throws Exception {
        JsonNode first = finished(sent(mapping("once"), TABLE));
        assertThat(counts(first)).containsExactly("FINISHED", "3", "2", "0", "1");
        long head = server.ledger().head();
        List<SequencedEvent> events = events(first.path("id").stringValue());
        assertThat(events)
                .extracting(event -> event.type().name())
                .containsExactly(
                        "history.ImportStarted",
                        "community.CommunityRegistered",
                        "community.CommunityRegistered",
                        "history.ImportFinished");
        assertThat(EventJson.readMetadata(events.get(1).metadata()))
                .containsEntry(MetadataKey.FILE, "towns.csv")
                .containsKey(MetadataKey.LINE)
                .containsEntry(MetadataKey.CLIENT, "import");

        JsonNode second = finished(sent(mapping("once"), TABLE));
        assertThat(counts(second)).containsExactly("FINISHED", "3", "0", "2", "1");
        assertThat(server.ledger().head()).isEqualTo(head);
        assertThat(second.path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void what_was_refused_is_a_table_that_no_spreadsheet_runs() throws Exception {
        JsonNode done =
                finished(sent(mapping("table"), "id,name,opened\n1,a,=1+1\n2,b,2012-02-30\n2,b,2012\n,c,2011\n"));
        HttpResponse<String> table = server.as("animator")
                .get("/api/v1/imports/" + done.path("id").stringValue() + "/problems", "Accept-Language", "en");
        assertThat(table.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(table.body().lines())
                .contains(
                        "file,line,column,code,message",
                        "towns.csv,2,opened,import.date-malformed,This is no date of the form told: =1+1.",
                        "towns.csv,3,opened,import.date-malformed,This is no date of the form told: 2012-02-30.",
                        "towns.csv,5,id,import.key-missing,A cell that is to tell this row from others is empty.");
    }

    @Test
    void a_dry_run_checks_and_records_nothing() throws Exception {
        long head = server.ledger().head();
        HttpResponse<String> sent = send("?dryRun=true", mapping("dry"), TABLE.replace("Zażółć", "x".repeat(201)));
        JsonNode done = finished(sent);
        assertThat(counts(done)).containsExactly("FINISHED", "3", "1", "0", "2");
        assertThat(server.ledger().head()).isEqualTo(head);
    }

    @Test
    void a_reversal_retracts_last_first() throws Exception {
        JsonNode done = finished(sent(mapping("reversed"), TABLE));
        String id = done.path("id").stringValue();
        HttpResponse<String> reversal = server.as("animator").post("/api/v1/imports/" + id + "/reversal", "");
        assertThat(reversal.statusCode()).isEqualTo(202);
        JsonNode reversed = finished(reversal);
        assertThat(reversed.path("state").stringValue()).isEqualTo("REVERSED");
        assertThat(reversed.path("retracted").intValue()).isEqualTo(2);
        assertThat(events(id))
                .extracting(event -> event.type().name())
                .endsWith("history.FactRetracted", "history.FactRetracted", "history.ImportReversed");

        assertThat(sent(mapping("reversed"), TABLE).statusCode()).isEqualTo(409);
        JsonNode again = finished(sent(mapping("reversed") + "round: 2\n", TABLE));
        assertThat(counts(again)).containsExactly("FINISHED", "3", "2", "0", "1");
    }

    @Test
    void what_cannot_be_meant_or_read_is_said_and_nothing_is_recorded() throws Exception {
        long head = server.ledger().head();
        problem(sent("targets: [", TABLE), "import.mapping-invalid", "/mapping/yaml");
        problem(
                sent(mapping("bad").replace("kind:", "sort:"), TABLE),
                "import.mapping-invalid",
                "/targets/0/fields/kind");
        problem(sent(mapping("bad"), "id,name\n1,x\n"), "import.column-missing", "/files/towns.csv");
        problem(send("", mapping("bad"), ""), "import.file-missing", "/files/towns.csv");
        JsonNode quote = finished(sent(mapping("bad"), "id,name,opened\n1,\"x,2012\n2,y,2013\n"));
        assertThat(counts(quote)).containsExactly("REFUSED", "0", "0", "0", "1");
        assertThat(problems(quote)).contains("towns.csv,2,,import.quote-unclosed");
        assertThat(server.ledger().head()).isEqualTo(head);
    }

    @Test
    void only_those_who_may_import_do_and_unknown_imports_are_404() {
        assertThat(server.as("analyst").get("/api/v1/imports").statusCode()).isEqualTo(403);
        HttpResponse<String> unknown = server.as("animator").get("/api/v1/imports/no-such-import");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(server.as("animator")
                        .get("/api/v1/imports/00000000-0000-8000-8000-000000000000")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.as("animator").get("/api/v1/imports").body()).contains("\"items\":");
    }

    private static void problem(HttpResponse<String> answer, String code, String pointer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"pointer\":\"" + pointer + "\"");
    }

    private static HttpResponse<String> sent(String mapping, String table) {
        return send("", mapping, table);
    }

    private static HttpResponse<String> send(String query, String mapping, String table) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("mapping.yaml", mapping);
        if (!table.isEmpty()) {
            files.put("towns.csv", table);
        }
        return server.as("animator")
                .post(
                        "/api/v1/imports" + query,
                        IntakeServer.parts(files),
                        "Content-Type",
                        "multipart/form-data; boundary=" + IntakeServer.BOUNDARY);
    }

    private static JsonNode finished(HttpResponse<String> begun) throws InterruptedException {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String location = begun.headers().firstValue("Location").orElseThrow();
        Instant patience = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(patience)) {
            JsonNode status = JsonMapper.shared()
                    .readTree(server.as("animator").get(location).body());
            String state = status.path("state").stringValue();
            if (!List.of("WAITING", "CHECKING", "RUNNING", "REVERSING").contains(state)) {
                return status;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the import does not end");
    }

    private static List<String> counts(JsonNode status) {
        return List.of("state", "rowsRead", "accepted", "present", "refused").stream()
                .map(field -> status.path(field).asString())
                .toList();
    }

    private static String problems(JsonNode status) {
        return server.as("animator")
                .get("/api/v1/imports/" + status.path("id").stringValue() + "/problems")
                .body();
    }

    private static List<SequencedEvent> events(String importId) {
        List<SequencedEvent> found = new ArrayList<>();
        server.ledger().read(Query.all(), 0, Long.MAX_VALUE, event -> {
            if (importId.equals(EventJson.readMetadata(event.metadata()).get(MetadataKey.IMPORT_ID))) {
                found.add(event);
            }
        });
        return found;
    }
}
