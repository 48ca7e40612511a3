package org.calledger.endtoend.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a node shows: the ledger, and the views as they stand and as a rebuild makes them. */
record Views(Scene scene, Node node) {
    private static final Duration SOON = Duration.ofMinutes(4);
    private static final String REBUILD = "/api/v1/projections/rebuild";

    List<Recorded> ledgerAfter(long position) throws IOException {
        return scene.door
                .get(node.port(), "auditor", "/api/v1/ledger/events?after=" + position)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Recorded::parse)
                .toList();
    }

    /** The names of tables that are not as a rebuild makes them. */
    List<String> differingFromTheirRebuild(long head) throws IOException {
        Pause.until("the views have reached " + head, SOON, () -> standAt(head));
        Map<String, String> live = digests();
        scene.door.post(node.port(), "admin", REBUILD);
        Pause.until("the rebuild is done", SOON, this::isRebuilt);
        Map<String, String> rebuilt = digests();
        List<String> differing = new ArrayList<>();
        for (Map.Entry<String, String> table : live.entrySet()) {
            if (!table.getValue().equals(rebuilt.get(table.getKey()))) {
                differing.add("view " + table + " but rebuilt " + rebuilt.get(table.getKey()));
            }
        }
        return differing;
    }

    private boolean standAt(long head) {
        return scene.postgres
                .ask("SELECT position FROM projection.position WHERE ready")
                .contains(Long.toString(head));
    }

    private boolean isRebuilt() {
        try {
            JsonNode state = JsonMapper.shared()
                    .readTree(scene.door.get(node.port(), "admin", "/api/v1/projections"))
                    .path("rebuild")
                    .path("state");
            if (state.asString("").equals("FAILED")) {
                throw new AssertionError("the rebuild failed: " + node.said());
            }
            return state.asString("").equals("DONE");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Of every table's rows, whatever their order; with their number. What tells two copies apart is of no event. */
    private Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        for (String table : scene.postgres.ask("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = 'facts' AND table_name <> 'copy_mark'")) {
            digests.put(
                    table,
                    scene.postgres
                            .ask(
                                    "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '')"
                                            + " FROM facts.\"" + table + "\" t")
                            .getFirst());
        }
        if (digests.isEmpty()) {
            throw new AssertionError("no views");
        }
        return digests;
    }
}
