package org.calledger.ledger.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvolutionTest {
    private static final Step FIRST = new FieldRenamed("need.Told", 1, "who", "teller");
    private static final Step SECOND = new FieldRenamed("need.Told", 2, "teller", "narrator");
    private final Evolution evolution = new Evolution(List.of(SECOND, FIRST));

    @Test
    void steps_are_taken_one_after_the_other_from_any_revision() {
        assertThat(evolution.newest("need.Told")).isEqualTo(3);
        assertThat(evolution.lift("need.Told", 1, 3, Map.of("who", "Ola", "n", 1)))
                .isEqualTo(Map.of("narrator", "Ola", "n", 1));
        assertThat(evolution.lift("need.Told", 2, 3, Map.of("teller", "Ola"))).isEqualTo(Map.of("narrator", "Ola"));
        assertThat(evolution.lower("need.Told", 3, 1, Map.of("narrator", "Ola")))
                .isEqualTo(Map.of("who", "Ola"));
    }

    @Test
    void what_is_current_is_not_touched() {
        Map<String, @Nullable Object> json = Map.of("narrator", "Ola");
        assertThat(evolution.lift("need.Told", 3, 3, json)).isSameAs(json);
        assertThat(evolution.newest("need.NeverChanged")).isEqualTo(1);
    }

    @Test
    void a_chain_with_a_gap_or_a_fork_is_none() {
        assertThatThrownBy(() -> new Evolution(List.of(SECOND))).hasMessageContaining("need.Told");
        assertThatThrownBy(() -> new Evolution(List.of(FIRST, FIRST))).hasMessageContaining("need.Told");
        assertThatThrownBy(() -> evolution.lift("need.Told", 3, 4, Map.of())).hasMessageContaining("revision 3");
    }

    @Test
    void a_correction_of_a_newer_revision_has_no_older_form() {
        Map<String, @Nullable Object> newer = Map.of("eventRevision", 2, "set", Map.of("participant", Map.of()));
        assertThat(FactCorrectedTo2.STEP.lower(newer)).isNull();
    }

    @Test
    void formats_say_what_is_written_when() {
        Formats formats = Formats.parse("# why\n1 need.Told 1\n2 need.Heard 1\n3 need.Told 2\n");
        assertThat(formats.newest()).isEqualTo(3);
        assertThat(formats.revisionIn("need.Told", 2)).isEqualTo(1);
        assertThat(formats.revisionIn("need.Told", 3)).isEqualTo(2);
        assertThat(formats.revisionIn("need.Heard", 1)).isZero();
        assertThat(formats.revisionIn("need.Unheard", 3)).isZero();
    }

    @Test
    void a_listing_out_of_order_is_none() {
        assertThatThrownBy(() -> Formats.parse("1 need.Told 2")).hasMessageContaining("need.Told revision 2");
        assertThatThrownBy(() -> Formats.parse("2 need.Told 1\n1 need.Told 2")).hasMessageContaining("format 1");
        assertThatThrownBy(() -> Formats.parse("need.Told 1")).isInstanceOf(IllegalArgumentException.class);
    }
}
