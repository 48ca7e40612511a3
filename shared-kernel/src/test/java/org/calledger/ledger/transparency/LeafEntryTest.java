package org.calledger.ledger.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calledger.ledger.EventType;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;
import org.junit.jupiter.api.Test;

class LeafEntryTest {
    private static final Instant TIME = Instant.parse("2026-11-22T10:15:30.123456Z");
    private static final NewEvent EVENT = new NewEvent(
            UUID.fromString("018f0000-0000-7000-8000-000000000001"),
            new EventType("need.NeedReported", 2),
            TIME,
            null,
            null,
            "abc".getBytes(StandardCharsets.UTF_8),
            new byte[0],
            Set.of(Tag.of("need", "n1"), Tag.of("place", "Łódź")));

    @Test
    void the_bytes_are_those_of_the_table() {
        String hex = HexFormat.of().formatHex(LeafEntry.encode(1, TIME, LeafEntry.Content.of(EVENT)));
        assertThat(hex)
                .isEqualTo("01"
                        + "0000000000000001"
                        + "018f0000000070008000000000000001"
                        + "000660dac1c216c0"
                        + "000660dac1c216c0"
                        + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
                        + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                        + "934171f0ebe864cebccdfc55f19831425f37b066387e9bcdb65de2a6ccf993d4"
                        + "00000002"
                        + "0011"
                        + HexFormat.of().formatHex("need.NeedReported".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_stored_event_has_the_hash_it_was_recorded_with_whatever_the_order_of_its_tags() {
        SequencedEvent stored = SequencedEvent.of(EVENT, 5, TIME);
        SequencedEvent turned = new SequencedEvent(
                5,
                stored.id(),
                stored.type(),
                TIME,
                TIME,
                stored.payload(),
                stored.metadata(),
                new LinkedHashSet<>(List.of(Tag.of("place", "Łódź"), Tag.of("need", "n1"))));
        byte[] recorded = LeafEntry.hash(5, TIME, LeafEntry.Content.of(EVENT));
        assertThat(recorded).hasSize(32);
        assertThat(LeafEntry.hash(stored)).isEqualTo(recorded);
        assertThat(LeafEntry.hash(turned)).isEqualTo(recorded);
        assertThat(LeafEntry.hash(SequencedEvent.of(EVENT, 6, TIME))).isNotEqualTo(recorded);
    }
}
