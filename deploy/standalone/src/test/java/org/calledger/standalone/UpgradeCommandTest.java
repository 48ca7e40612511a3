package org.calledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the command sends, says and ends with. */
class UpgradeCommandTest extends StandIn {
    private static final String NEW = "{\"name\": \"12@nowy\", \"format\": 3}";
    private static final String OLD = "{\"name\": \"7@stary\", \"format\": 2}";

    private static String state(int format, String nodes) {
        return "{\"format\": " + format + ", \"newest\": 3, \"nodes\": [" + nodes + "]}";
    }

    @Test
    void it_only_tells_unless_told_to_finish() {
        state = state(2, NEW);
        assertThat(run("en", "upgrade")).isZero();
        assertThat(out.toString()).contains("format 2").contains("format 3").contains("--finish");
        assertThat(sent).containsExactly("GET /api/v1/upgrade");
    }

    @Test
    void it_finishes_when_every_node_is_of_this_release() {
        state = state(2, NEW);
        answered = state(3, NEW);
        assertThat(run("pl", "upgrade", "--finish")).isZero();
        assertThat(out.toString()).contains("w formacie 3");
        assertThat(sent).containsExactly("GET /api/v1/upgrade", "POST /api/v1/upgrade");
    }

    @Test
    void an_older_node_is_named_and_nothing_is_asked_for() {
        state = state(2, NEW + "," + OLD);
        assertThat(run("en", "upgrade", "--finish")).isEqualTo(1);
        assertThat(out.toString()).contains("7@stary").doesNotContain("12@nowy");
        assertThat(sent).containsExactly("GET /api/v1/upgrade");
    }

    @Test
    void one_that_joined_meanwhile_is_the_ledgers_own_refusal() {
        state = state(2, NEW);
        status = 409;
        answered = "{\"code\": \"ledger.older-node-alive\"}";
        assertThat(run("en", "upgrade", "--finish")).isEqualTo(1);
        assertThat(err.toString()).contains("ledger.older-node-alive");
    }

    @Test
    void scripts_get_the_state_itself() {
        state = state(3, NEW);
        answered = state;
        assertThat(run("en", "upgrade", "--finish", "--json")).isZero();
        assertThat(out.toString()).contains("\"format\":3");
    }
}
