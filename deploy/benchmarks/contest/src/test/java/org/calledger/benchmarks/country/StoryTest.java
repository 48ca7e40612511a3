package org.calledger.benchmarks.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.Fact;
import org.calledger.events.HistoryEvent.PuttingRight;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.junit.jupiter.api.Test;

class StoryTest {
    private static List<NewEvent> told(int events, long seed) {
        List<NewEvent> all = new ArrayList<>();
        Story.tell(Scale.VOIVODESHIP, events, seed, all::add);
        return all;
    }

    @Test
    void the_same_seed_tells_the_same_story_and_another_one_another() {
        List<String> once = told(6_000, 1).stream().map(StoryTest::line).toList();
        assertThat(told(6_000, 1).stream().map(StoryTest::line)).isEqualTo(once);
        assertThat(told(6_000, 2).stream().map(StoryTest::line)).isNotEqualTo(once);
    }

    private static String line(NewEvent event) {
        return event.id() + event.type().name() + new String(event.payload(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void what_is_spoken_of_was_told_before_and_ids_are_never_given_twice() {
        Set<UUID> events = new HashSet<>();
        Set<Object> things = new HashSet<>();
        int right = 0;
        for (NewEvent event : told(15_000, 3)) {
            Fact fact = EventJson.read(event.type(), event.payload());
            assertThat(EventTypes.isReadable(event.type())).isTrue();
            assertThat(events.add(event.id())).isTrue();
            switch (fact) {
                case CommunityRegistered community -> {
                    assertThat(community.parentId() == null || things.contains(community.parentId()))
                            .isTrue();
                    things.add(community.communityId());
                }
                case NeedReported need -> {
                    assertThat(things.contains(need.communityId())).isTrue();
                    things.add(need.needId());
                }
                case NeedSupported support ->
                    assertThat(things.contains(support.needId())).isTrue();
                case PuttingRight putting -> {
                    assertThat(events.contains(putting.eventId())).isTrue();
                    right++;
                }
                default -> assertThat(fact.on()).isNotNull();
            }
        }
        assertThat(right).isBetween(80, 1_200);
    }

    @Test
    void the_country_has_its_gminas_and_about_as_many_events_as_asked_for() {
        List<NewEvent> voivodeship = told(10_000, 4);
        assertThat(voivodeship).hasSizeBetween(10_000, 10_020);
        List<Fact> founded = new ArrayList<>();
        assertThat(new Founding(Scale.COUNTRY, new Chance(1), founded::add).found())
                .hasSize(2_477);
        assertThat(founded).hasSizeGreaterThan(2_477 * 4);
    }
}
