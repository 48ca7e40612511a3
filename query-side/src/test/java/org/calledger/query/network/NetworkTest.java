package org.calledger.query.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.CoalitionEvent.CoalitionFormed;
import org.calledger.events.CoalitionEvent.CoalitionLeft;
import org.calledger.events.CoalitionId;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeId;
import org.calledger.events.InstitutionEvent.InstitutionRegistered;
import org.calledger.events.InstitutionEvent.StewardshipAssigned;
import org.calledger.events.InstitutionId;
import org.calledger.events.InstitutionKind;
import org.calledger.events.JoiningRole;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.Sector;
import org.calledger.query.network.Network.Edge;
import org.calledger.query.network.Network.Kind;
import org.calledger.query.projection.Question;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.testing.Town;
import org.calledger.query.web.chart.NetworkPicture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who works with whom at any date, and by which events. */
class NetworkTest {
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    private final Town town = new Town();
    private final ReadSide side = new ReadSide();
    private final NetworkTable networks = new NetworkTable();
    private final InstitutionId school = new InstitutionId(Town.id());
    private final NeedReported bench = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2005");

    @BeforeEach
    void begin() {
        town.beginnings().forEach(side::record);
        side.record(new InstitutionRegistered(
                school, "Szkoła", InstitutionKind.SCHOOL, Sector.PUBLIC, town.west, Town.day("1990"), null, null));
        side.record(bench);
    }

    @AfterEach
    void end() {
        side.close();
    }

    private Network network(@Nullable LocalDate on, Set<UUID> within, int limit) {
        side.catchUp(1000);
        return side.reading
                .ask(new Question(null, on, 0), at -> networks.of(at, within, ALL, limit))
                .value();
    }

    private long partner(String joined, @Nullable String completed) {
        InitiativeId initiative = new InitiativeId(Town.id());
        side.record(town.initiative(initiative, List.of(bench), joined));
        long position = side.record(new InitiativeJoined(
                initiative, null, school, JoiningRole.PARTNER, town.west, Town.day(joined), null, null));
        if (completed != null) {
            side.record(new InitiativeCompleted(initiative, town.centre, List.of(), Town.day(completed), null, null));
        }
        return position;
    }

    private static List<Edge> of(Network network, Kind kind) {
        return network.edges().stream().filter(edge -> edge.kind() == kind).toList();
    }

    @Test
    void partners_in_initiatives_weigh_as_many_as_they_share_from_the_first_to_the_last() {
        long first = partner("2005-03-01", "2005-09-01");
        long second = partner("2006-03-01", "2007-01-01");
        Edge edge = of(network(null, Set.of(), 10), Kind.PARTNER).getFirst();
        assertThat(edge.weight()).isEqualTo(2);
        assertThat(edge.from()).isEqualTo(school.value());
        assertThat(edge.to()).isEqualTo(town.ops.value());
        assertThat(edge.positions()).contains(first, second).hasSize(4);
        assertThat(edge.since()).extracting("on").isEqualTo("2005-03-01");
        assertThat(edge.until()).extracting("on").isEqualTo("2007-01-01");
        assertThat(of(network(LocalDate.of(2006, 6, 1), Set.of(), 10), Kind.PARTNER))
                .singleElement()
                .extracting(Edge::weight)
                .isEqualTo(1L);
        assertThat(network(LocalDate.of(2008, 1, 1), Set.of(), 10).edges()).isEmpty();
        partner("2009", null);
        assertThat(of(network(null, Set.of(), 10), Kind.PARTNER).getFirst().until())
                .isNull();
        side.retract(first);
        assertThat(of(network(null, Set.of(), 10), Kind.PARTNER).getFirst().weight())
                .isEqualTo(2);
    }

    @Test
    void members_of_coalitions_and_stewards_stand_for_their_time() {
        CoalitionId coalition = new CoalitionId(Town.id());
        side.record(new CoalitionFormed(
                coalition, "Razem", "p", List.of(), List.of(town.ops, school), Town.day("2007"), null, null));
        long left = side.record(new CoalitionLeft(coalition, school, Town.day("2009-05-01"), null, null));
        side.record(new StewardshipAssigned(town.ops, Town.day("2000"), null, null));
        side.record(new StewardshipAssigned(school, Town.day("2010"), null, null));
        Network all = network(null, Set.of(), 10);
        assertThat(of(all, Kind.COALITION)).hasSize(2);
        assertThat(all.nodes()).extracting(Network.Node::name).contains("Razem", "Szkoła");
        assertThat(of(network(LocalDate.of(2010, 6, 1), Set.of(), 10), Kind.COALITION))
                .extracting(Edge::from)
                .containsExactly(town.ops.value());
        assertThat(of(all, Kind.STEWARDSHIP))
                .extracting(edge -> edge.until() == null)
                .containsExactlyInAnyOrder(true, false);
        assertThat(of(network(LocalDate.of(2005, 1, 1), Set.of(), 10), Kind.STEWARDSHIP))
                .extracting(Edge::from)
                .containsExactly(town.ops.value());
        side.retract(left);
        assertThat(of(network(LocalDate.of(2010, 6, 1), Set.of(), 10), Kind.COALITION))
                .hasSize(2);
    }

    @Test
    void it_narrows_to_communities_and_tells_the_heaviest_of_too_many() {
        partner("2005", null);
        assertThat(of(network(null, Set.of(town.east.value()), 10), Kind.PARTNER))
                .hasSize(1);
        assertThat(of(network(null, Set.of(Town.id()), 10), Kind.PARTNER)).isEmpty();
        CoalitionId coalition = new CoalitionId(Town.id());
        side.record(new CoalitionFormed(
                coalition, "Razem", "p", List.of(), List.of(town.ops, school), Town.day("2007"), null, null));
        partner("2006", null);
        Network cut = network(null, Set.of(), 1);
        assertThat(cut.edges()).singleElement().extracting(Edge::kind).isEqualTo(Kind.PARTNER);
        assertThat(cut.total()).isGreaterThan(2);
        NetworkPicture picture = NetworkPicture.of(network(null, Set.of(), 10));
        assertThat(picture).isEqualTo(NetworkPicture.of(network(null, Set.of(), 10)));
        assertThat(picture.lines()).hasSize(3);
    }
}
