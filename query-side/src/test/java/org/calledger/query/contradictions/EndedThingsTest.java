package org.calledger.query.contradictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.query.testing.Town.day;

import java.util.List;
import java.util.Map;
import org.calledger.events.AnimatorEvent.AnimatorAppointed;
import org.calledger.events.AppointmentId;
import org.calledger.events.CentreEvent.CommunityLeft;
import org.calledger.events.CentreEvent.CommunityServed;
import org.calledger.events.CommunityEvent.CommunitySplit;
import org.calledger.events.CommunityEvent.PopulationRecorded;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.Headcount;
import org.calledger.events.HistoryEvent.ReportFrozen;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.InitiativeStarted;
import org.calledger.events.InitiativeId;
import org.calledger.events.InstitutionEvent.InstitutionClosed;
import org.calledger.events.InstitutionEvent.StewardshipAssigned;
import org.calledger.events.JoiningRole;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReopened;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedEvent.NeedWithdrawn;
import org.calledger.events.NeedEvent.SupportWithdrawn;
import org.calledger.events.NeedId;
import org.calledger.events.PersonId;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Endings of institutions, communities, needs, supports and catchments, dated back to before what was recorded. */
class EndedThingsTest extends InTown {
    private final PersonId anna = Town.person();
    private final NeedReported bench = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2005");
    private List<Long> beginnings;
    private long reported;
    private long supported;

    @BeforeEach
    void begin() {
        beginnings = town.beginnings().stream().map(side::record).toList();
        side.record(Town.registered(anna, town.town));
        reported = side.record(bench);
        supported = side.record(Town.support(bench, anna, "2006-02-02"));
    }

    @Test
    void an_institution_that_had_closed_by_then() {
        long steward = side.record(new StewardshipAssigned(town.ops, day("2007"), null, null));
        long appointed = side.record(new AnimatorAppointed(
                new AppointmentId(Town.id()), anna, null, town.ops, "Animatorka", null, day("2008"), null, null));
        assertThat(found()).isEmpty();
        long closed = side.record(new InstitutionClosed(town.ops, "likwidacja", day("2007"), null, null));
        assertThat(found()).containsExactly(pair("institution.closed", appointed, closed));
        long earlier = side.correct(closed, Map.of("on", "2006-12-31"));
        assertThat(found())
                .containsExactlyInAnyOrder(
                        pair("institution.closed", steward, earlier), pair("institution.closed", appointed, earlier));
        side.retract(closed);
        assertThat(found()).isEmpty();
    }

    @Test
    void a_report_frozen_of_a_community_that_had_not_begun_or_is_gone() {
        CommunityId yard = new CommunityId(Town.id());
        long registered = side.record(Town.community(yard, "Podwórko", CommunityKind.OTHER, town.east));
        long frozen = side.record(new ReportFrozen(2005, yard, null, 3, 1, "0".repeat(64), day("2006-02"), null, null));
        assertThat(found()).isEmpty();
        long later = side.correct(registered, Map.of("on", "2010"));
        assertThat(found()).containsExactly(pair("date.before-beginning", frozen, later));
        long gone = side.retract(registered);
        assertThat(found()).containsExactly(pair("community.unknown", frozen, gone));
    }

    @Test
    void a_community_that_had_ended_by_then() {
        CommunityId yard = new CommunityId(Town.id());
        long child = side.record(Town.community(yard, "Podwórko", CommunityKind.OTHER, town.east));
        long counted = side.record(new PopulationRecorded(town.east, Headcount.of(900), day("2007"), null, null));
        long left = side.record(new PopulationRecorded(town.east, Headcount.of(950), day("2003"), null, null));
        assertThat(found()).isEmpty();
        long split = side.record(
                new CommunitySplit(town.east, List.of(new CommunityId(Town.id())), day("2004-01-01"), null, null));
        assertThat(found())
                .containsExactlyInAnyOrder(
                        pair("community.ended", reported, split), pair("community.ended", counted, split));
        assertThat(found()).doesNotContain(pair("community.ended", left, split));
        long early = side.correct(split, Map.of("on", "1989"));
        assertThat(found()).contains(pair("community.ended", child, early));
    }

    @Test
    void a_need_that_was_withdrawn_and_not_yet_reopened() {
        InitiativeId garden = new InitiativeId(Town.id());
        long proposed = side.record(town.initiative(garden, List.of(bench), "2008-02-02"));
        long withdrawn = side.record(new NeedWithdrawn(bench.needId(), "nieaktualna", day("2006-01-01"), null, null));
        assertThat(found())
                .containsExactlyInAnyOrder(
                        pair("need.not-open", supported, withdrawn),
                        pair("initiative.need-not-open", proposed, withdrawn));
        side.record(new NeedReopened(bench.needId(), "wróciła", day("2007"), null, null));
        assertThat(found()).containsExactly(pair("need.not-open", supported, withdrawn));
    }

    @Test
    void a_support_that_is_withdrawn_but_was_never_given() {
        long withdrawn = side.record(new SupportWithdrawn(bench.needId(), anna, day("2007"), null, null));
        long again = side.record(Town.support(bench, anna, "2008"));
        assertThat(found()).isEmpty();
        long undone = side.retract(withdrawn);
        assertThat(found()).containsExactly(pair("need.already-supported", supported, again));
        side.retract(undone);
        long never = side.retract(supported);
        assertThat(found()).containsExactly(pair("need.not-supported", undone + 1, never));
    }

    @Test
    void a_community_that_a_centre_served_already() {
        long left = side.record(new CommunityLeft(town.centre, town.west, day("2004"), null, null));
        long again = side.record(new CommunityServed(town.centre, town.west, day("2006"), null, null));
        assertThat(found()).isEmpty();
        long undone = side.retract(left);
        assertThat(found()).contains(pair("centre.already-serves", beginnings.get(6), again));
        assertThat(undone).isGreaterThan(again);
    }

    @Test
    void a_start_on_whom_there_is_nobody_any_more() {
        InitiativeId garden = new InitiativeId(Town.id());
        side.record(town.initiative(garden, List.of(bench), "2007"));
        long joined = side.record(new InitiativeJoined(
                garden, Town.who(anna), null, JoiningRole.LEADER, town.east, day("2008-01-01"), null, null));
        long started = side.record(new InitiativeStarted(garden, town.centre, day("2008-02-01"), null, null));
        assertThat(found()).isEmpty();
        long later = side.correct(joined, Map.of("on", "2008-02-02"));
        assertThat(found()).containsExactly(pair("initiative.no-local-resource", started, later));
        side.retract(later);
        assertThat(found()).isEmpty();
        long never = side.retract(joined);
        assertThat(found()).containsExactly(pair("initiative.no-local-resource", started, never));
    }

    @Test
    void a_thing_that_was_begun_anew_and_stands_twice() {
        CommunityId yard = new CommunityId(Town.id());
        long first = side.record(Town.community(yard, "Podwórko", CommunityKind.OTHER, town.east));
        long gone = side.retract(first);
        long anew = side.record(Town.community(yard, "Podwórze nr 3", CommunityKind.OTHER, town.east));
        assertThat(found()).isEmpty();
        long back = side.retract(gone);
        assertThat(found()).containsExactly(pair("community.already-exists", anew, back));
    }
}
