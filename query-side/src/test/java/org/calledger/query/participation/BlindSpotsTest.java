package org.calledger.query.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calledger.events.CommunityEvent.PopulationRecorded;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.Headcount;
import org.calledger.events.InitiativeId;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.query.participation.BlindSpot.Gap;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlindSpotsTest {
    private final Town town = new Town();
    private final ReadSide side = new ReadSide();
    private final CommunityId far = new CommunityId(Town.id());

    @BeforeEach
    void begin() {
        town.beginnings().forEach(side::record);
        side.record(Town.community(far, "Daleka", CommunityKind.VILLAGE, null));
    }

    @AfterEach
    void end() {
        side.close();
    }

    private void population(CommunityId community, Headcount people, String on) {
        side.record(new PopulationRecorded(community, people, Town.day(on), null, null));
    }

    private BlindSpot spot(CommunityId community) {
        FigureFilter filter = new FigureFilter(Map.of(), Set.of(community.value()), false, null, null);
        return side.ask(at -> new BlindSpotTable().spots(at, filter)).stream()
                .filter(one -> one.communityId().equals(community.value()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void participation_stands_against_the_latest_population_and_none_is_said_to_be_none() {
        assertThat(spot(town.east).population()).isNull();
        assertThat(spot(town.east).blindSpots()).contains(Gap.NO_POPULATION);
        population(town.east, Headcount.of(500), "2020");
        population(town.east, Headcount.of(400), "2010");
        population(town.west, Headcount.UNKNOWN, "2020");
        side.record(town.gathering(null, town.east, Headcount.of(25), List.of(), "2015"));
        side.record(town.gathering(null, town.east, Headcount.UNKNOWN, List.of(), "2015"));
        BlindSpot east = spot(town.east);
        assertThat(east.population()).isEqualTo(500L);
        assertThat(east.populationOn()).isEqualTo("2020");
        assertThat(east.attendancesPerThousand()).isEqualByComparingTo("50");
        assertThat(east.attendancesUnknown()).isEqualTo(1);
        assertThat(spot(town.west).population()).isEqualTo("unknown");
        assertThat(spot(town.west).attendancesPerThousand()).isNull();
    }

    @Test
    void needs_that_nobody_answers_and_communities_that_nobody_serves_are_seen() {
        NeedReported one = Town.need(new NeedId(Town.id()), town.east, NeedCategory.HEALTH, "2005");
        side.record(one);
        side.record(Town.need(new NeedId(Town.id()), town.east, NeedCategory.HEALTH, "2006"));
        side.record(town.initiative(new InitiativeId(Town.id()), List.of(one), "2007"));
        assertThat(spot(town.east).needs()).isEqualTo(2);
        assertThat(spot(town.east).needsUnanswered()).isEqualTo(1);
        assertThat(spot(town.town).needsUnanswered()).isEqualTo(1);
        assertThat(spot(town.east).served()).isTrue();
        assertThat(spot(far).served()).isFalse();
        assertThat(spot(far).blindSpots()).contains(Gap.NOT_SERVED, Gap.NO_EVENTS).doesNotContain(Gap.UNANSWERED_NEEDS);
        List<BlindSpot> all = side.ask(at -> new BlindSpotTable().spots(at, FigureFilter.ALL));
        assertThat(all).hasSize(4);
        assertThat(all.getFirst().blindSpots().size())
                .isGreaterThanOrEqualTo(all.getLast().blindSpots().size());
    }

    @Test
    void few_who_come_are_told_from_many() {
        for (CommunityId community : List.of(town.town, town.east, town.west, far)) {
            population(community, Headcount.of(1000), "2020");
            side.record(town.gathering(null, community, Headcount.of(community.equals(far) ? 10 : 300), List.of(), "2015"));
        }
        assertThat(spot(far).blindSpots()).doesNotContain(Gap.LOW_PARTICIPATION);
        assertThat(side.ask(at -> new BlindSpotTable().spots(at, FigureFilter.ALL)).stream()
                        .filter(one -> one.blindSpots().contains(Gap.LOW_PARTICIPATION)))
                .singleElement()
                .matches(one -> one.communityId().equals(far.value()));
    }
}
