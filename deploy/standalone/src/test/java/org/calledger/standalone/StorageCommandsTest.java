package org.calledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the command sends, says and ends with. */
class StorageCommandsTest extends StandIn {
    private static final String SIZE = "{\"events\": 2000, \"givenBytes\": 500000, \"totalBytes\": 1200000,"
            + " \"bytesPerEvent\": 600.0, \"ratio\": 2.4, \"parts\": [{\"name\": \"event_log\", \"index\": false,"
            + " \"bytes\": 900000, \"bytesPerEvent\": 450.0}, {\"name\": \"event_tag_pk\", \"index\": true,"
            + " \"bytes\": 300000, \"bytesPerEvent\": 150.0}]}";

    private static String splitting(String state, String failure) {
        return "{\"state\": \"" + state + "\", \"from\": 2000001, \"millis\": 1500, \"failure\": " + failure + "}";
    }

    @Test
    void the_size_is_told_by_table_and_index() {
        state = SIZE;
        assertThat(run("en", "size")).isZero();
        assertThat(out.toString())
                .contains("2,000 events", "600.0 an event", "2.40 times")
                .contains("table event_log: 900,000 bytes")
                .contains("index event_tag_pk: 300,000 bytes, 150.0");
        assertThat(sent).containsExactly("GET /api/v1/storage");
    }

    @Test
    void a_script_gets_the_size_itself_and_poles_get_polish() {
        state = SIZE;
        assertThat(run("pl", "size", "--json")).isZero();
        assertThat(out.toString()).contains("\"totalBytes\":1200000");
        assertThat(run("pl", "size")).isZero();
        assertThat(out.toString()).contains("indeks event_tag_pk").contains("na zdarzenie");
    }

    @Test
    void a_split_is_waited_for() {
        answered = splitting("RUNNING", "null");
        state = splitting("DONE", "null");
        status = 202;
        assertThat(run("en", "partition", "--from", "2000001")).isZero();
        assertThat(out.toString()).contains("position 2000001").contains("1.5 s");
        assertThat(sent)
                .containsExactly("POST /api/v1/storage/partitions?from=2000001", "GET /api/v1/storage/partitions");
    }

    @Test
    void one_that_fails_says_why() {
        answered = splitting("FAILED", "\"lock timeout\"");
        status = 202;
        assertThat(run("pl", "partition")).isEqualTo(1);
        assertThat(out.toString()).contains("nie została podzielona").contains("lock timeout");
        assertThat(sent).containsExactly("POST /api/v1/storage/partitions");
    }

    @Test
    void a_position_that_is_none_is_wrong_use() {
        assertThat(run("en", "partition", "--from", "dużo")).isEqualTo(2);
        assertThat(sent).isEmpty();
    }
}
