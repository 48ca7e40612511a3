package org.calledger.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.calledger.command.catalogue.Answer.Accepted;
import org.calledger.command.catalogue.Answer.Refused;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;
import org.calledger.testing.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sixty-four clients on two nodes of one ledger: every rule holds, whoever is faster. */
class RulesUnderRaceTest {
    private static final int CLIENTS = 64;
    private final HikariDataSource database = EmbeddedDatabase.freshDataSource();
    private final List<Node> nodes = List.of(new Node(database), new Node(database));
    private final String today = LocalDate.now(ZoneId.of("Europe/Warsaw")).toString();
    private String community;
    private String centre;
    private String need;

    @BeforeEach
    void town() {
        Node node = nodes.getFirst();
        community = node.make("register-community", """
                {"name": "Stare Miasto", "kind": "NEIGHBOURHOOD", "on": "2000"}""");
        String institution = node.make("register-institution", """
                {"name": "Dom Kultury", "kind": "CULTURE_HOUSE", "sector": "PUBLIC", "on": "2000"}""");
        node.send("adopt-method", "{\"institutionId\": \"" + institution + "\", \"on\": \"2001\"}", null);
        centre = node.make("open-centre", """
                {"institutionId": "%s", "name": "CAL", "form": "NEIGHBOURHOOD_HOUSE", "on": "2002",
                 "place": {"latitude": 52.2, "longitude": 21.0}, "communityIds": ["%s"]}""".formatted(institution, community));
        need = node.make("report-need", """
                {"communityId": "%s", "title": "Ławka", "on": "2003"}""".formatted(community));
    }

    @AfterEach
    void stop() {
        nodes.forEach(Node::close);
        database.close();
    }

    @Test
    void sixty_four_joining_twenty_places_leave_twenty_joined_and_the_rest_waiting_in_order() throws Exception {
        String initiative = nodes.getFirst().make("propose-initiative", proposal(", \"capacity\": 20"));
        List<Answer> answers = atOnce(client -> {
            String person = nodes.get(client % 2).make("register-person", "{\"on\": \"2004\"}");
            return nodes.get(client % 2).send("join-initiative", """
                    {"initiativeId": "%s", "personId": "%s", "on": "%s"}""".formatted(initiative, person, today), null);
        });
        assertThat(answers).allMatch(Accepted.class::isInstance);
        Map<String, Long> outcomes = answers.stream()
                .map(answer -> ((Accepted) answer).events().getFirst().type())
                .collect(Collectors.groupingBy(type -> type, Collectors.counting()));
        assertThat(outcomes).isEqualTo(Map.of("initiative.InitiativeJoined", 20L, "initiative.WaitingListJoined", 44L));
        List<String> order = of(Tag.of("initiative", initiative)).stream()
                .map(event -> event.type().name())
                .filter(type -> type.endsWith("Joined"))
                .toList();
        assertThat(order.subList(0, 20)).containsOnly("initiative.InitiativeJoined");
        assertThat(order.subList(20, CLIENTS)).containsOnly("initiative.WaitingListJoined");
    }

    @Test
    void proposing_while_the_centre_closes_never_leaves_an_open_initiative_at_a_closed_centre() throws Exception {
        List<Answer> answers = atOnce(client -> client % 16 == 7
                ? nodes.get(client % 2).send("close-centre", """
                        {"centreId": "%s", "on": "%s"}""".formatted(centre, today), null)
                : nodes.get(client % 2).send("propose-initiative", proposal(""), null));
        List<String> life = of(Tag.of("centre", centre)).stream()
                .map(event -> event.type().name())
                .toList();
        boolean closed = life.contains("centre.CentreClosed");
        long open =
                life.stream().filter("initiative.InitiativeProposed"::equals).count();
        assertThat(closed && open > 0).isFalse();
        assertThat(closed || open > 0).isTrue();
        assertThat(answers)
                .filteredOn(Refused.class::isInstance)
                .extracting(answer -> ((Refused) answer).problem().code())
                .containsAnyOf("initiative.centre-closed", "centre.has-open-initiatives")
                .isSubsetOf("initiative.centre-closed", "centre.has-open-initiatives", "centre.closed");
    }

    @Test
    void what_one_node_has_answered_no_other_node_refuses_as_unknown() {
        for (int i = 0; i < 50; i++) {
            String reported = nodes.get(i % 2).make("report-need", """
                    {"communityId": "%s", "title": "Ławka %s", "on": "2003"}""".formatted(community, i));
            Answer answer = nodes.get((i + 1) % 2).send("judge-need", """
                    {"needId": "%s", "side": "ANIMATOR", "verdict": "PARTLY_MET", "on": "2004"}""".formatted(reported), null);
            assertThat(answer).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void the_same_key_at_once_on_two_nodes_records_once_and_answers_all_alike() throws Exception {
        long before = nodes.getFirst().ledger().head();
        List<Answer> answers =
                atOnce(client -> nodes.get(client % 2).send("report-need", """
                {"communityId": "%s", "title": "Boisko", "on": "2010"}""".formatted(community), "one key"));
        assertThat(nodes.getFirst().ledger().head()).isEqualTo(before + 1);
        assertThat(answers).allMatch(Accepted.class::isInstance);
        assertThat(answers.stream().map(answer -> ((Accepted) answer).ids()).distinct())
                .hasSize(1);
        assertThat(answers.stream().map(answer -> ((Accepted) answer).events()).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> !((Accepted) answer).before()))
                .hasSize(1);
    }

    private String proposal(String more) {
        return """
                {"centreId": "%s", "title": "Razem", "kind": "LOCAL_ACTION", "origin": "GRASS_ROOTS",
                 "needIds": ["%s"], "on": "%s"%s}""".formatted(centre, need, today, more);
    }

    private List<SequencedEvent> of(Tag tag) {
        List<SequencedEvent> events = new ArrayList<>();
        nodes.getFirst().ledger().read(Query.all(), 0, Long.MAX_VALUE, event -> {
            if (event.tags().contains(tag)) {
                events.add(event);
            }
        });
        return events;
    }

    private static List<Answer> atOnce(IntFunction<Answer> client) throws Exception {
        return AtOnce.all(CLIENTS, client);
    }
}
