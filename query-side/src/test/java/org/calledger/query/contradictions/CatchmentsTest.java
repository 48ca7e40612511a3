package org.calledger.query.contradictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.query.testing.Town.day;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calledger.events.CentreEvent.CommunityLeft;
import org.calledger.events.CentreEvent.CommunityServed;
import org.calledger.events.CommunityEvent.CommunityMoved;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.InitiativeId;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.query.contradictions.Contradiction.At;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Needs that turn out not to have been its centre's when an initiative took them up; a centre of the east and the west. */
class CatchmentsTest {
    private final Town town = new Town();
    private final ReadSide side = new ReadSide();
    private final CommunityId yard = new CommunityId(Town.id());
    private final CommunityId far = new CommunityId(Town.id());
    private final NeedReported bench = Town.need(new NeedId(Town.id()), yard, NeedCategory.GREENERY, "2001-06");
    private final NeedReported swings = Town.need(new NeedId(Town.id()), town.west, NeedCategory.GREENERY, "2001-06");
    private long opened;
    private long servedWest;
    private long yardBegun;
    private long benchReported;
    private long swingsReported;
    private long proposed;

    /** The yard lies below the east, which is served from the opening on. */
    @BeforeEach
    void begin() {
        List<Long> beginnings = town.beginnings().stream().map(side::record).toList();
        opened = beginnings.get(5);
        servedWest = beginnings.get(6);
        yardBegun = side.record(Town.community(yard, "Podwórko", CommunityKind.OTHER, town.east));
        side.record(Town.community(far, "Dalekie osiedle", CommunityKind.OTHER, town.town));
        benchReported = side.record(bench);
        swingsReported = side.record(swings);
        proposed = side.record(town.initiative(new InitiativeId(Town.id()), List.of(bench, swings), "2007-05-05"));
    }

    @AfterEach
    void end() {
        side.close();
    }

    private List<Contradiction> found() {
        return found(ContradictionFilter.ALL);
    }

    private List<Contradiction> found(ContradictionFilter filter) {
        return side.ask(at -> new ContradictionTable().list(at, filter, Page.FIRST))
                .items();
    }

    private static Contradiction outside(long earlier, long later) {
        return new Contradiction("initiative.need-outside-centre", new At(earlier), new At(later));
    }

    private long leave(CommunityId community, String on) {
        return side.record(new CommunityLeft(town.centre, community, day(on), null, null));
    }

    private long move(CommunityId community, CommunityId parent, String on) {
        return side.record(new CommunityMoved(community, parent, day(on), null, null));
    }

    @Test
    void none_where_all_was_within() {
        assertThat(found()).isEmpty();
        leave(town.west, "2007");
        leave(town.east, "2007-05-05");
        move(yard, far, "2007-05");
        move(town.west, far, "2009");
        assertThat(found()).as("nothing that had certainly ended before").isEmpty();
    }

    @Test
    void by_a_leaving_dated_back() {
        long left = leave(town.east, "2006-01-01");
        assertThat(found()).containsExactly(outside(proposed, left));
        assertThat(found(new ContradictionFilter(
                        Set.of(), List.of(town.centre.value()), List.of(), List.of(), List.of())))
                .hasSize(1);
        assertThat(found(new ContradictionFilter(Set.of(far.value()), List.of(), List.of(), List.of(), List.of())))
                .isEmpty();
        long later = leave(town.west, "2007-05-04");
        assertThat(found()).containsExactlyInAnyOrder(outside(proposed, left), outside(proposed, later));
        side.record(new CommunityServed(town.centre, yard, day("2006"), null, null));
        side.record(new CommunityServed(town.centre, town.west, day("2007-05-04"), null, null));
        assertThat(found()).as("served again").isEmpty();
    }

    @Test
    void by_a_corrected_leaving_until_it_is_retracted() {
        long left = leave(town.east, "2010");
        assertThat(found()).isEmpty();
        long earlier = side.correct(left, Map.of("on", "2006"));
        assertThat(found()).containsExactly(outside(proposed, earlier));
        side.retract(left);
        assertThat(found()).isEmpty();
    }

    @Test
    void by_the_need_as_it_now_reads() {
        long elsewhere = side.correct(benchReported, Map.of("communityId", far.toString()));
        assertThat(found()).containsExactly(outside(proposed, elsewhere));
        side.correct(benchReported, Map.of("title", "Ławka w cieniu"));
        assertThat(found()).hasSize(1).allMatch(pair -> pair.earlier().position() == proposed);
        side.correct(benchReported, Map.of("communityId", town.west.toString()));
        assertThat(found()).isEmpty();
    }

    @Test
    void a_leaving_of_what_was_never_served_as_it_was_put_right() {
        long left = leave(town.west, "2009");
        assertThat(found()).isEmpty();
        long elsewhere = side.correct(left, Map.of("communityId", far.toString()));
        assertThat(found())
                .containsExactly(new Contradiction("centre.does-not-serve", new At(left), new At(elsewhere)));
        side.retract(elsewhere);
        assertThat(found()).isEmpty();
    }

    @Test
    void by_a_serving_that_began_later_or_never() {
        long later = side.correct(servedWest, Map.of("on", "2007-06"));
        assertThat(found()).containsExactly(outside(proposed, later));
        side.correct(servedWest, Map.of("on", "2007-05"));
        assertThat(found()).as("perhaps just before").isEmpty();
        long never = side.retract(servedWest);
        assertThat(found()).containsExactly(outside(proposed, never));
    }

    @Test
    void by_the_opening_as_it_now_reads() {
        side.correct(opened, Map.of("name", "Dom Sąsiedzki"));
        long without = side.correct(opened, Map.of("communityIds", List.of(far.toString())));
        assertThat(found()).containsExactly(outside(proposed, without));
        side.correct(opened, Map.of("communityIds", List.of(town.town.toString())));
        assertThat(found()).isEmpty();
    }

    @Test
    void by_a_move_out_of_the_catchment() {
        long moved = move(yard, far, "2006");
        assertThat(found()).containsExactly(outside(proposed, moved));
        long back = move(yard, town.west, "2007-05-01");
        assertThat(found()).isEmpty();
        side.retract(moved);
        assertThat(found()).isEmpty();
        long later = side.correct(back, Map.of("parentId", far.toString()));
        assertThat(found()).containsExactly(outside(proposed, later));
    }

    @Test
    void by_a_parent_as_it_now_reads() {
        side.correct(yardBegun, Map.of("name", "Podwórze"));
        assertThat(found()).isEmpty();
        long moved = side.correct(yardBegun, Map.of("parentId", far.toString()));
        side.correct(yardBegun, Map.of("name", "Podwórze nr 3"));
        assertThat(found()).containsExactly(outside(proposed, moved));
    }

    @Test
    void by_the_initiative_as_it_now_reads() {
        long earlier = side.correct(proposed, Map.of("on", "2001-07"));
        assertThat(found()).containsExactly(outside(swingsReported, earlier));
        side.correct(proposed, Map.of("on", "2001-03"));
        assertThat(found())
                .as("before there was the centre, which is listed instead")
                .noneMatch(pair -> pair.rule().equals("initiative.need-outside-centre"));
    }

    @Test
    void a_leaving_of_what_was_not_served() {
        long left = leave(town.west, "2005");
        assertThat(found()).containsExactly(outside(proposed, left));
        long never = side.retract(servedWest);
        assertThat(found())
                .containsExactlyInAnyOrder(
                        outside(proposed, never),
                        new Contradiction("centre.does-not-serve", new At(left), new At(never)));
        side.retract(never);
        long before = leave(town.west, "2004");
        assertThat(found()).contains(new Contradiction("centre.does-not-serve", new At(left), new At(before)));
    }

    @Test
    void communities_that_lie_within_each_other() {
        ContradictionFilter loops =
                new ContradictionFilter(Set.of(), List.of(), List.of(), List.of(), List.of("community.loop"));
        long below = move(yard, far, "2010");
        assertThat(found(loops)).isEmpty();
        long late = move(far, yard, "2009");
        assertThat(found(loops)).containsExactly(new Contradiction("community.loop", new At(below), new At(late)));
        long away = side.correct(below, Map.of("parentId", town.west.toString()));
        assertThat(found(loops)).isEmpty();
        side.retract(late);
        side.correct(below, Map.of("parentId", far.toString()));
        long parent = side.correct(yardBegun, Map.of("parentId", far.toString()));
        assertThat(found(loops)).isEmpty();
        long again = move(far, yard, "2003");
        assertThat(found(loops))
                .containsExactlyInAnyOrder(
                        new Contradiction("community.loop", new At(parent), new At(again)),
                        new Contradiction("community.loop", new At(away + 2), new At(again)));
    }
}
