package org.calledger.standalone.cli;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the ledger tells of an import. */
record ImportState(JsonNode json) {
    private static final Set<String> UNDER_WAY = Set.of("WAITING", "CHECKING", "RUNNING");

    String id() {
        return json.path("id").asString("");
    }

    String state() {
        return json.path("state").asString("");
    }

    boolean isUnderWay() {
        return UNDER_WAY.contains(state());
    }

    boolean isFinished() {
        return state().equals("FINISHED");
    }

    long accepted() {
        return json.path("accepted").asLong(0);
    }

    long present() {
        return json.path("present").asLong(0);
    }

    long refused() {
        return json.path("refused").asLong(0);
    }

    long rowsRead() {
        return json.path("rowsRead").asLong(0);
    }

    long done() {
        return accepted() + present() + refused();
    }

    long expected() {
        return json.path("expected").asLong(0);
    }

    double rate() {
        return json.path("ratePerSecond").asDouble(0);
    }

    /** Negative: nobody can say. */
    long secondsLeft() {
        return json.path("secondsLeft").asLong(-1);
    }

    String problem() {
        return json.path("problem").asString("");
    }
}
