package org.calledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.calledger.ledger.axon.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadcountTest {

    @Test
    void a_number_unknown_and_not_applicable_are_three_things() {
        assertThat(read("{\"total\": 0}")).isEqualTo(Headcount.of(0)).isNotEqualTo(Headcount.UNKNOWN);
        assertThat(read("\"unknown\"")).isEqualTo(Headcount.UNKNOWN).isNotEqualTo(Headcount.NOT_APPLICABLE);
        assertThat(read("\"not-applicable\"")).isEqualTo(Headcount.NOT_APPLICABLE);
    }

    @Test
    void the_parts_are_joint_and_what_is_not_told_of_them_is_unknown() {
        Headcount read = read("{\"total\": 5, \"cells\": [{\"ageBand\": \"65-\", \"sex\": \"F\", \"count\": 2},"
                + " {\"background\": \"CLERGY\", \"count\": 3}]}");
        assertThat(read)
                .isInstanceOfSatisfying(
                        Headcount.Known.class,
                        known -> assertThat(known.cells())
                                .containsExactly(
                                        new Headcount.Cell(AgeBand.parse("65-"), Sex.F, null, 2),
                                        new Headcount.Cell(null, null, Background.CLERGY, 3)));
        assertThat(EventJson.mapper().readValue(EventJson.mapper().writeValueAsString(read), Headcount.class))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"total\": -1}",
                "{\"total\": 10000001}",
                "{\"total\": 1.5}",
                "{\"total\": \"1\"}",
                "{}",
                "{\"total\": 1, \"more\": 1}",
                "{\"total\": 1, \"cells\": 5}",
                "{\"total\": 1, \"cells\": [5]}",
                "{\"total\": 1, \"cells\": [{\"count\": 1}, {\"count\": 1}]}",
                "{\"total\": 9, \"cells\": [{\"count\": -1}]}",
                "{\"total\": 9, \"cells\": [{\"ageBand\": \"24-16\", \"count\": 1}]}",
                "{\"total\": 9, \"cells\": [{\"sex\": \"X\", \"count\": 1}]}",
                "{\"total\": 9, \"cells\": [{\"race\": \"X\", \"count\": 1}]}",
                "{\"total\": 9, \"cells\": [{}]}",
                "\"many\"",
                "7",
                "[]",
            })
    void anything_else_is_none(String json) {
        assertThatThrownBy(() -> read(json)).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_parts_never_exceed_the_whole() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            int total = random.nextInt(50);
            int first = random.nextInt(60);
            int second = random.nextInt(60);
            String json = "{\"total\": %d, \"cells\": [{\"sex\": \"F\", \"count\": %d}, {\"count\": %d}]}"
                    .formatted(total, first, second);
            if (first + second > total) {
                assertThatThrownBy(() -> read(json)).hasMessageContaining("more than its total");
            } else {
                assertThat(read(json)).isInstanceOf(Headcount.Known.class);
            }
        }
    }

    private static Headcount read(String json) {
        return EventJson.mapper().readValue(json, Headcount.class);
    }
}
