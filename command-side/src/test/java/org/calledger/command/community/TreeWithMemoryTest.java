package org.calledger.command.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.calledger.command.centre.open.CentreOpening;
import org.calledger.command.centre.open.OpenCentre;
import org.calledger.command.community.assigncode.AssignCode;
import org.calledger.command.community.assigncode.CodeAssignment;
import org.calledger.command.community.merge.MergeCommunities;
import org.calledger.command.community.merge.Union;
import org.calledger.command.community.move.Move;
import org.calledger.command.community.move.MoveCommunity;
import org.calledger.command.community.population.Census;
import org.calledger.command.community.population.RecordPopulation;
import org.calledger.command.community.register.CommunityRegistration;
import org.calledger.command.community.register.RegisterCommunity;
import org.calledger.command.community.split.Division;
import org.calledger.command.community.split.SplitCommunity;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Town;
import org.calledger.command.need.report.NeedReport;
import org.calledger.command.need.report.ReportNeed;
import org.calledger.command.person.register.PersonRegistration;
import org.calledger.command.person.register.RegisterPerson;
import org.calledger.events.CentreForm;
import org.calledger.events.CentreId;
import org.calledger.events.Code;
import org.calledger.events.CommunityEvent.CodeAssigned;
import org.calledger.events.CommunityEvent.CommunitiesMerged;
import org.calledger.events.CommunityEvent.CommunityMoved;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityEvent.CommunitySplit;
import org.calledger.events.CommunityEvent.PopulationRecorded;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.Fact;
import org.calledger.events.Headcount;
import org.calledger.events.Setting;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tree of communities changes, and remembers how it was. */
class TreeWithMemoryTest {
    private final Town town = new Town();
    private final CommunityId north = new CommunityId(UUID.randomUUID());
    private final CommunityId south = new CommunityId(UUID.randomUUID());
    private final Given ready = Given.facts(town.communities());

    @Test
    void a_community_moves_below_another() {
        ready.when(Move.SLICE, move(town.street, town.village, "2015-01-01"))
                .then(new CommunityMoved(town.street, town.village, on("2015-01-01"), null, null));
    }

    @Test
    void below_one_there_is_since_it_is_there() {
        ready.when(Move.SLICE, move(north, town.village, "2015")).refused(Rule.COMMUNITY_UNKNOWN, "communityId");
        ready.when(Move.SLICE, move(town.street, north, "2015")).refused(Rule.COMMUNITY_PARENT_UNKNOWN, "parentId");
        ready.when(Move.SLICE, move(town.street, town.village, "1989")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
    }

    @Test
    void never_below_itself_however_far_up() {
        ready.when(Move.SLICE, move(town.city, town.city, "2015")).refused(Rule.COMMUNITY_LOOP, "parentId");
        ready.when(Move.SLICE, move(town.city, town.street, "2015")).refused(Rule.COMMUNITY_LOOP, "parentId");
        ready.also(moved(town.district, town.village, "2012-05-01"));
        ready.when(Move.SLICE, move(town.village, town.street, "2015")).refused(Rule.COMMUNITY_LOOP, "parentId");
        ready.when(Move.SLICE, move(town.city, town.street, "2015")).accepted();
    }

    @Test
    void by_the_tree_of_that_day() {
        ready.also(moved(town.district, town.village, "2012-05-01"));
        ready.when(Move.SLICE, move(town.village, town.street, "2012-04-30")).accepted();
        ready.when(Move.SLICE, move(town.city, town.street, "2012-04-30")).refused(Rule.COMMUNITY_LOOP, "parentId");
    }

    @Test
    void a_code_is_given_once_also_later() {
        Code code = new Code("GSS", "E05", "2020");
        ready.when(CodeAssignment.SLICE, new AssignCode(town.street, code, on("2020"), null, null))
                .then(new CodeAssigned(town.street, code, on("2020"), null, null));
        ready.also(new CodeAssigned(town.village, code, on("2020"), null, null));
        ready.when(CodeAssignment.SLICE, new AssignCode(town.street, code, on("2020"), null, null))
                .refused(Rule.COMMUNITY_CODE_TAKEN, "code");
        ready.when(
                        CodeAssignment.SLICE,
                        new AssignCode(town.street, new Code("GSS", "E05", "2021"), on("2021"), null, null))
                .accepted();
        ready.when(
                        CommunityRegistration.SLICE,
                        new RegisterCommunity(
                                north,
                                "Północ",
                                CommunityKind.DISTRICT,
                                null,
                                code,
                                null,
                                null,
                                null,
                                on("2021"),
                                null,
                                null))
                .refused(Rule.COMMUNITY_CODE_TAKEN, "code");
    }

    @Test
    void a_population_is_of_a_day() {
        ready.when(Census.SLICE, new RecordPopulation(town.street, Headcount.of(812), on("2011-03-31"), null, null))
                .then(new PopulationRecorded(town.street, Headcount.of(812), on("2011-03-31"), null, null));
        ready.when(Census.SLICE, new RecordPopulation(town.street, Headcount.UNKNOWN, on("1988"), null, null))
                .refused(Rule.DATE_BEFORE_BEGINNING, "on");
    }

    @Test
    void the_parts_of_a_community_take_its_place() {
        ready.also(moved(town.district, town.village, "2012-05-01"));
        Decision decision = ready.when(Division.SLICE, split("2015-01-01")).decision();
        assertThat(decision.facts())
                .containsExactly(
                        new CommunitySplit(town.district, List.of(north, south), on("2015-01-01"), null, null),
                        begun(north, town.village),
                        begun(south, town.village));
    }

    @Test
    void it_ends_once_and_its_parts_are_new_and_their_codes_too() {
        ready.when(Division.SLICE, split("1989")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        ready.when(
                        Division.SLICE,
                        new SplitCommunity(
                                town.district,
                                List.of(part(north, null), part(town.village, null)),
                                on("2015"),
                                null,
                                null))
                .refused(Rule.COMMUNITY_ALREADY_EXISTS, "into");
        Code code = new Code("GSS", "E05", null);
        ready.when(
                        Division.SLICE,
                        new SplitCommunity(
                                town.district, List.of(part(north, code), part(south, code)), on("2015"), null, null))
                .refused(Rule.COMMUNITY_CODE_TAKEN, "into");
        ready.also(ready.when(Division.SLICE, split("2015-01-01"))
                .decision()
                .facts()
                .toArray(Fact[]::new));
        ready.when(Division.SLICE, split("2010")).refused(Rule.COMMUNITY_ENDED, "communityId");
        ready.when(Union.SLICE, merge(List.of(town.district, town.village), "2010"))
                .refused(Rule.COMMUNITY_ENDED, "communityIds");
    }

    @Test
    void merged_communities_lie_where_all_of_them_lay() {
        ready.also(town.community(north, town.district), town.community(south, town.district));
        assertThat(ready.when(Union.SLICE, merge(List.of(north, south), "2015-01-01"))
                        .decision()
                        .facts())
                .containsExactly(
                        new CommunitiesMerged(
                                List.of(north, south), new CommunityId(new UUID(0, 9)), on("2015-01-01"), null, null),
                        begun(new CommunityId(new UUID(0, 9)), town.district));
        assertThat(parentOf(merge(List.of(north, town.street), "2015-01-01"))).isEqualTo(town.district);
        assertThat(parentOf(merge(List.of(town.district, town.street), "2015-01-01")))
                .isEqualTo(town.city);
        assertThat(parentOf(merge(List.of(north, town.village), "2015-01-01"))).isNull();
        ready.when(Union.SLICE, merge(List.of(north, north), "2015"))
                .refused(Rule.COMMUNITY_MERGES_ITSELF, "communityIds");
    }

    private @Nullable CommunityId parentOf(MergeCommunities command) {
        return ((CommunityRegistered)
                        ready.when(Union.SLICE, command).decision().facts().getLast())
                .parentId();
    }

    @Test
    void an_ended_community_takes_nothing_new_and_what_was_before_may_still_be_told() {
        ready.also(town.institution(), town.adopted("2000"), town.centreOpened());
        ready.also(ready.when(Division.SLICE, split("2015-01-01"))
                .decision()
                .facts()
                .toArray(Fact[]::new));
        refusedAndEarlier(Move.SLICE, day -> move(town.village, town.district, day), "parentId");
        refusedAndEarlier(Move.SLICE, day -> move(town.district, town.village, day), "communityId");
        refusedAndEarlier(
                Census.SLICE,
                day -> new RecordPopulation(town.district, Headcount.of(1), on(day), null, null),
                "communityId");
        refusedAndEarlier(
                CommunityRegistration.SLICE,
                day -> new RegisterCommunity(
                        new CommunityId(UUID.randomUUID()),
                        "Nowa",
                        CommunityKind.OTHER,
                        town.district,
                        null,
                        null,
                        null,
                        null,
                        on(day),
                        null,
                        null),
                "parentId");
        refusedAndEarlier(
                NeedReport.SLICE,
                day -> new ReportNeed(
                        town.bench,
                        town.district,
                        "Ławka",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        on(day),
                        null,
                        null),
                "communityId");
        refusedAndEarlier(
                PersonRegistration.SLICE,
                day -> new RegisterPerson(
                        town.anna, town.district, null, null, null, List.of(), null, on(day), null, null),
                "communityId");
        refusedAndEarlier(
                CentreOpening.SLICE,
                day -> new OpenCentre(
                        new CentreId(UUID.randomUUID()),
                        town.cultureHouse,
                        "Drugi",
                        CentreForm.COMMUNITY_ROOM,
                        Town.place(),
                        List.of(town.district),
                        on(day),
                        null,
                        null),
                "communityIds");
    }

    private <C extends Command, S> void refusedAndEarlier(
            Slice<C, S> slice, Function<String, C> command, String field) {
        ready.when(slice, command.apply("2015-01-01")).refused(Rule.COMMUNITY_ENDED, field);
        ready.when(slice, command.apply("2016")).refused(Rule.COMMUNITY_ENDED, field);
        ready.when(slice, command.apply("2014-12-31")).accepted();
        ready.when(slice, command.apply("2014/2015")).accepted();
    }

    private static MoveCommunity move(CommunityId community, CommunityId below, String day) {
        return new MoveCommunity(community, below, on(day), null, null);
    }

    private static CommunityMoved moved(CommunityId community, CommunityId below, String day) {
        return new CommunityMoved(community, below, on(day), null, null);
    }

    private static Successor part(CommunityId id, @Nullable Code code) {
        return new Successor(id, "Część", CommunityKind.DISTRICT, code, null);
    }

    private SplitCommunity split(String day) {
        return new SplitCommunity(town.district, List.of(part(north, null), part(south, null)), on(day), null, null);
    }

    private static MergeCommunities merge(List<CommunityId> communities, String day) {
        return new MergeCommunities(communities, part(new CommunityId(new UUID(0, 9)), null), on(day), null, null);
    }

    private static CommunityRegistered begun(CommunityId id, @Nullable CommunityId parent) {
        return new CommunityRegistered(
                id,
                "Część",
                CommunityKind.DISTRICT,
                parent,
                null,
                Setting.UNKNOWN,
                null,
                null,
                on("2015-01-01"),
                null,
                null);
    }
}
