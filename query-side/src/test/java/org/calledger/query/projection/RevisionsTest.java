package org.calledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.uuid.Generators;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.Headcount;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.PersonId;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.EventType;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Tag;
import org.calledger.ledger.axon.UnknownEventException;
import org.calledger.query.projection.Status.Stopped;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.Test;

/** Events of every revision give the same rows; what cannot be read is never skipped. */
class RevisionsTest {
    private static final Town TOWN = new Town();
    private final NeedReported need = Town.need(new NeedId(Town.id()), TOWN.east, NeedCategory.HEALTH, "2003");
    private final PersonId anna = Town.person();

    private static long record(ReadSide side, EventType type, String payload, Tag... tags) {
        UUID id = Generators.timeBasedEpochGenerator().generate();
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        NewEvent event = new NewEvent(
                id, type, Instant.now(), null, null, bytes, "{}".getBytes(StandardCharsets.UTF_8), Set.of(tags));
        return side.ledger.append(List.of(event), AppendCondition.none()).join().last();
    }

    /** The rows of supports as they stand, without what is of the event's place. */
    private static List<String> told(ReadSide side) {
        String sql = "select (to_jsonb(s) - array['position', 'origin', 'event_id'])::text from facts.support s where ";
        return side.ask(snapshot ->
                snapshot.sql(sql + snapshot.sees("s")).query(String.class).list());
    }

    private String oldSupport() {
        return """
                {"needId": "%s", "communityId": "%s", "on": "2004",
                 "supporter": {"personId": "%s", "ageBand": "25-44", "sex": "F", "backgrounds": ["RESIDENT"]}}
                """.formatted(need.needId(), need.communityId(), anna);
    }

    @Test
    void an_old_support_and_a_new_one_give_the_same_rows_live_and_rebuilt() {
        try (ReadSide side = new ReadSide()) {
            side.record(need);
            record(side, new EventType("need.NeedSupported", 1), oldSupport());
            side.record(Town.support(need, anna, "2004"));
            assertThat(told(side)).hasSize(2).containsOnly(told(side).getFirst());
            Map<String, List<String>> live = side.rows();
            side.rebuild.run();
            assertThat(side.rows()).isEqualTo(live);
        }
    }

    @Test
    void an_old_correction_of_an_old_support_counts_the_people_told_by_it() {
        try (ReadSide side = new ReadSide()) {
            side.record(need);
            long position = record(side, new EventType("need.NeedSupported", 1), oldSupport());
            UUID id = side.ledger
                    .page(org.calledger.ledger.Query.all(), position - 1, 1)
                    .events()
                    .getFirst()
                    .id();
            record(side, new EventType("history.FactCorrected", 1), """
                    {"eventId": "%s", "eventType": "need.NeedSupported", "reason": "z listy",
                     "set": {"supporter": null, "headcount": {"total": 40}}}""".formatted(id), Tag.of("fact", id));
            side.record(Town.supportBy(need, Headcount.of(40), "2004"));
            assertThat(told(side)).hasSize(2).containsOnly(told(side).getFirst());
        }
    }

    @Test
    void what_cannot_be_read_stops_live_and_rebuild_before_it_and_is_named() {
        try (ReadSide side = new ReadSide()) {
            side.record(need);
            side.catchUp(10);
            Status status = new Status(side.layout, side.ledger, side.database);
            assertThat(status.stopped()).isNull();
            long position = record(side, new EventType("need.NeedSung", 1), "{}");
            side.record(Town.support(need, anna, "2004"));
            assertThat(status.stopped()).isEqualTo(new Stopped(position, "need.NeedSung", 1));
            assertThatThrownBy(() -> side.catchUp(10)).isInstanceOf(UnknownEventException.class);
            assertThat(side.reading.position()).isEqualTo(position - 1);
            Map<String, List<String>> before = side.rows();
            assertThatThrownBy(side.rebuild::run).isInstanceOf(IllegalStateException.class);
            assertThat(side.rebuild.progress().state()).isEqualTo(Rebuild.State.FAILED);
            assertThat(side.rebuild.progress().reason())
                    .contains("need.NeedSung revision 1")
                    .contains("position " + position);
            assertThat(side.rows()).isEqualTo(before);
        }
    }
}
