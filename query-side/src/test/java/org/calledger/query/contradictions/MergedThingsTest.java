package org.calledger.query.contradictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.query.testing.Town.day;

import java.util.List;
import java.util.Map;
import org.calledger.events.CommunityEvent.CommunitySplit;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.InitiativeEvent.PromotedFromWaitingList;
import org.calledger.events.InitiativeEvent.WaitingListJoined;
import org.calledger.events.InitiativeId;
import org.calledger.events.JoiningRole;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedMerged;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.PersonEvent.PeopleMerged;
import org.calledger.events.PersonId;
import org.calledger.events.ResourceClass;
import org.calledger.events.ResourceEvent.ResourceRegistered;
import org.calledger.events.ResourceId;
import org.calledger.query.contradictions.Contradiction.At;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said of a record that is another's after all; and things that are only mentioned, when there are none. */
class MergedThingsTest extends InTown {
    private final PersonId anna = Town.person();
    private final PersonId jan = Town.person();
    private final NeedReported bench = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2005");
    private final NeedReported seat = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2005");
    private long registered;

    @BeforeEach
    void begin() {
        town.beginnings().forEach(side::record);
        registered = side.record(Town.registered(anna, town.east));
        side.record(Town.registered(jan, town.east));
        side.record(bench);
        side.record(seat);
    }

    @Test
    void a_need_that_was_merged_after_all() {
        long merged = side.record(new NeedMerged(seat.needId(), bench.needId(), day("2006"), null, null));
        long undone = side.retract(merged);
        long supported = side.record(Town.support(seat, anna, "2006-02"));
        long proposed = side.record(town.initiative(new InitiativeId(Town.id()), List.of(seat), "2006-03"));
        assertThat(found()).isEmpty();
        long back = side.retract(undone);
        assertThat(found())
                .containsExactlyInAnyOrder(
                        pair("need.merged", supported, back), pair("initiative.need-not-open", proposed, back));
        side.retract(merged);
        assertThat(found()).isEmpty();
    }

    @Test
    void a_person_who_was_merged_after_all() {
        long merged = side.record(new PeopleMerged(jan, anna, day("2006"), null, null));
        long undone = side.retract(merged);
        long supported = side.record(Town.support(bench, jan, "2006-02"));
        assertThat(found()).isEmpty();
        long back = side.retract(undone);
        assertThat(found()).containsExactly(pair("person.merged", supported, back));
    }

    @Test
    void whoever_moved_up_though_nobody_waited() {
        InitiativeId garden = new InitiativeId(Town.id());
        side.record(town.initiative(garden, List.of(bench), "2006"));
        long waited = side.record(new WaitingListJoined(
                garden, Town.who(anna), null, JoiningRole.PARTICIPANT, town.east, day("2006"), null, null));
        long up = side.record(new PromotedFromWaitingList(
                garden, Town.who(anna), null, JoiningRole.PARTICIPANT, town.east, day("2006"), null, null));
        assertThat(found()).isEmpty();
        long never = side.retract(waited);
        assertThat(found()).containsExactly(pair("initiative.not-joined", up, never));
    }

    @Test
    void who_is_only_mentioned() {
        long shed = side.record(new ResourceRegistered(
                new ResourceId(Town.id()),
                ResourceClass.MATERIAL,
                "Szopa",
                town.east,
                false,
                null,
                anna,
                null,
                day("2006"),
                null,
                null));
        CommunityId yard = new CommunityId(Town.id());
        long split = side.record(new CommunitySplit(town.west, List.of(yard), day("2006"), null, null));
        long part = side.record(Town.community(yard, "Podwórko nowe", CommunityKind.OTHER, town.town));
        assertThat(found()).isEmpty();
        long nobody = side.retract(registered);
        long none = side.retract(part);
        assertThat(found())
                .containsExactlyInAnyOrder(
                        pair("person.unknown", shed, nobody), pair("community.unknown", split, none));
        assertThat(side.correct(split, Map.of("intoIds", List.of(town.east.toString()))))
                .isPositive();
        assertThat(found()).containsExactly(pair("person.unknown", shed, nobody));
    }

    @Test
    void two_records_found_to_be_one_before_there_was_the_other() {
        long merged = side.record(new PeopleMerged(jan, anna, day("2011"), null, null));
        assertThat(found()).isEmpty();
        long later = side.correct(registered, Map.of("on", "2012"));
        assertThat(found()).containsExactly(new Contradiction("date.before-beginning", new At(merged), new At(later)));
    }
}
