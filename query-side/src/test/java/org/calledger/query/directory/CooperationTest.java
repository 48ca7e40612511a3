package org.calledger.query.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.calledger.events.CoalitionEvent.CoalitionDissolved;
import org.calledger.events.CoalitionEvent.CoalitionFormed;
import org.calledger.events.CoalitionEvent.CoalitionJoined;
import org.calledger.events.CoalitionEvent.CoalitionLeft;
import org.calledger.events.CoalitionId;
import org.calledger.events.InitiativeEvent.InitiativeAbandoned;
import org.calledger.events.InitiativeId;
import org.calledger.events.InstitutionId;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.ProgrammeEvent.GoalMeasured;
import org.calledger.events.ProgrammeEvent.InitiativeIncluded;
import org.calledger.events.ProgrammeEvent.ProgrammeClosed;
import org.calledger.events.ResourceClass;
import org.calledger.events.ResourceEvent.ResourceCommitted;
import org.calledger.events.ResourceEvent.ResourceConfirmed;
import org.calledger.events.ResourceEvent.ResourceRegistered;
import org.calledger.events.ResourceEvent.ResourceReleased;
import org.calledger.events.ResourceEvent.ResourceRetired;
import org.calledger.events.ResourceId;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CooperationTest {
    private final Town town = new Town();
    private final ReadSide side = new ReadSide();
    private final NeedReported bench = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2005");
    private final InitiativeId garden = new InitiativeId(Town.id());

    @BeforeEach
    void begin() {
        town.beginnings().forEach(side::record);
        side.record(bench);
        side.record(town.initiative(garden, List.of(bench), "2006"));
    }

    @AfterEach
    void end() {
        side.close();
    }

    @Test
    void a_coalition_is_whoever_is_in_it_now() {
        CoalitionId id = new CoalitionId(Town.id());
        InstitutionId school = new InstitutionId(Town.id());
        InstitutionId parish = new InstitutionId(Town.id());
        side.record(new CoalitionFormed(
                id, "Razem", "przemoc", List.of(), List.of(town.ops, school), Town.day("2007"), null, null));
        side.record(new CoalitionJoined(id, parish, Town.day("2008"), null, null));
        long left = side.record(new CoalitionLeft(id, school, Town.day("2009"), null, null));
        assertThat(coalition(id).institutionIds()).containsExactly(town.ops.value(), parish.value());
        side.record(new CoalitionDissolved(id, null, Town.day("2010"), null, null));
        assertThat(coalition(id).status()).isEqualTo("DISSOLVED");
        side.retract(left);
        assertThat(coalition(id).institutionIds()).contains(school.value());
    }

    private Coalition coalition(CoalitionId id) {
        return side.ask(at -> CoalitionTable.ALL.one(at, id.value())).orElseThrow();
    }

    @Test
    void a_resource_is_free_committed_or_no_more() {
        ResourceId tools = new ResourceId(Town.id());
        side.record(new ResourceRegistered(
                tools,
                ResourceClass.MATERIAL,
                "Narzędzia",
                town.east,
                true,
                null,
                null,
                null,
                Town.day("2004"),
                null,
                null));
        assertThat(resource(tools).status()).isEqualTo("AVAILABLE");
        side.record(new ResourceCommitted(tools, garden, town.east, null, Town.day("2006-05"), null, null));
        assertThat(resource(tools).initiativeIds()).containsExactly(garden.value());
        assertThat(resource(tools).status()).isEqualTo("COMMITTED");
        long released = side.record(new ResourceReleased(tools, garden, Town.day("2006-07"), null, null));
        assertThat(resource(tools).status()).isEqualTo("AVAILABLE");
        side.retract(released);
        side.record(new InitiativeAbandoned(garden, town.centre, "nuda", Town.day("2007"), null, null));
        assertThat(resource(tools).status()).isEqualTo("AVAILABLE");
        side.record(new ResourceConfirmed(tools, Town.day("2008"), null, null));
        side.record(new ResourceConfirmed(tools, Town.day("2007-01"), null, null));
        assertThat(resource(tools).confirmed()).extracting("on").isEqualTo("2008");
        side.record(new ResourceRetired(tools, "zużyte", Town.day("2009"), null, null));
        assertThat(resource(tools).status()).isEqualTo("RETIRED");
    }

    private Resource resource(ResourceId id) {
        return side.ask(at -> ResourceTable.ALL.one(at, id.value())).orElseThrow();
    }

    @Test
    void a_programme_has_all_its_initiatives_and_what_was_measured() {
        InitiativeId other = new InitiativeId(Town.id());
        side.record(town.initiative(other, List.of(bench), "2006"));
        side.record(new InitiativeIncluded(town.programme, other, Town.day("2007"), null, null));
        side.record(
                new GoalMeasured(town.programme, "ławki", new BigDecimal("2.5"), "spis", Town.day("2008"), null, null));
        side.record(new GoalMeasured(town.programme, "ławki", BigDecimal.ONE, null, Town.day("2007"), null, null));
        side.record(new ProgrammeClosed(town.programme, null, Town.day("2010"), null, null));
        Programme programme = side.ask(at -> ProgrammeTable.ALL.one(at, town.programme.value()))
                .orElseThrow();
        assertThat(programme.initiativeIds()).containsExactlyInAnyOrder(garden.value(), other.value());
        assertThat(programme.status()).isEqualTo("CLOSED");
        assertThat(programme.measurements())
                .matches("\\[\\{\"code\":\"ławki\",\"value\":1,\"on\":\"2007\".*\"value\":2.5,\"method\":\"spis\".*");
        Initiative initiative =
                side.ask(at -> InitiativeTable.ALL.one(at, other.value())).orElseThrow();
        assertThat(initiative.programmeIds()).containsExactly(town.programme.value());
    }
}
