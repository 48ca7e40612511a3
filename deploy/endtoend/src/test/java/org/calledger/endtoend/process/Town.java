package org.calledger.endtoend.process;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A server as {@code cal-ledger run} starts it, with 1 GiB of heap, on a new ledger, and records that go into it. */
final class Town implements AutoCloseable {
    private static final List<String> SERVER = List.of(
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");
    private static final List<String> SENDER = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Path home;
    private final Path data;
    private final Running server;
    private final Client analyst;

    Town(Path home) {
        this.home = home;
        this.data = home.resolve("data");
        this.server = Running.on(home, data, SERVER);
        this.analyst = server.client(data, "analyst");
    }

    /** The outcome as {@code cal-ledger import --json} prints it. */
    JsonNode takeIn(Records records) {
        String printed = send(records);
        String json = printed.lines()
                .filter(line -> line.startsWith("{"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(printed));
        return Client.json(json);
    }

    /** What {@code cal-ledger import --json} printed, and its status as the last line. */
    String send(Records records) {
        return Running.command(
                home,
                SENDER,
                Map.of("CAL_LEDGER_PASSWORD", Client.password(data, "animator")),
                "import",
                "--json",
                "--lang=en",
                "--url=http://localhost:" + server.port,
                "--mapping=" + records.mapping(),
                records.folder().toString());
    }

    /** Everything recorded so far, taken in. */
    JsonNode ask(String path) {
        return analyst.asked("/api/v1/" + path, head());
    }

    /** The ledger's head. */
    long head() {
        HttpResponse<String> state = server.client(data, "admin").get("/api/v1/projections");
        return Client.json(state.body()).path("head").asLong();
    }

    /** All items of a list, page after page. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ask(path + "limit=1000" + cursor);
            page.path("items").forEach(items::add);
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        return items;
    }

    /** One measure's sums, by the values of one grouping. */
    Map<String, Long> sums(String measure, String grouping, String more) {
        Map<String, Long> sums = new TreeMap<>();
        for (JsonNode row : ask("participation?measures=" + measure + "&groupBy=" + grouping + more)
                .path("rows")) {
            sums.put(row.path("group").path(grouping).asString(), sum(row.path("values"), measure));
        }
        return sums;
    }

    static long sum(JsonNode values, String measure) {
        return values.path(measure).path("sum").asLong();
    }

    List<JsonNode> imports() {
        List<JsonNode> imports = new ArrayList<>();
        Client.json(server.client(data, "animator").get("/api/v1/imports").body())
                .path("items")
                .forEach(imports::add);
        return imports;
    }

    void kill() {
        server.kill();
    }

    String problems(JsonNode outcome) {
        return server.client(data, "animator")
                .get("/api/v1/imports/" + outcome.path("id").asString() + "/problems")
                .body();
    }

    @Override
    public void close() {
        server.close();
    }
}
