package org.calledger.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import org.calledger.command.catalogue.Answer.Accepted;
import org.calledger.command.catalogue.Answer.Refused;
import org.calledger.events.Fact;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.InitiativeLeft;
import org.calledger.events.InitiativeEvent.PromotedFromWaitingList;
import org.calledger.events.InitiativeEvent.WaitingListJoined;
import org.calledger.events.InitiativeEvent.WaitingListLeft;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.events.PersonId;
import org.calledger.events.VolunteeringEvent.CertificateIssued;
import org.calledger.ledger.Query;
import org.calledger.ledger.axon.EventJson;
import org.calledger.testing.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What can be once, or at most so often, asked for by many at once on two nodes of one ledger: it is once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlyOneUnderRaceTest {
    private static final int CLIENTS = 32;
    private static final int AGAIN = 20;
    private final HikariDataSource database = EmbeddedDatabase.freshDataSource();
    private final List<Node> nodes = List.of(new Node(database), new Node(database));
    private final String today = LocalDate.now(ZoneId.of("Europe/Warsaw")).toString();
    private String community;
    private String institution;
    private String need;

    @BeforeAll
    void town() {
        community = make("register-community", "{'name': 'Żabki', 'kind': 'NEIGHBOURHOOD', 'on': '2000'}");
        institution = institution();
        need = make("report-need", "{'communityId': '%s', 'title': 'Ławka', 'on': '2003'}", community);
    }

    @AfterAll
    void stop() {
        nodes.forEach(Node::close);
        database.close();
    }

    @Test
    void a_method_is_adopted_once() throws Exception {
        String adopter = institution();
        onlyOne(
                "institution.method-already-adopted",
                client -> send(client, "adopt-method", "{'institutionId': '%s', 'on': '2001'}", adopter));
    }

    @Test
    void a_code_is_given_once_at_a_registration_or_later() throws Exception {
        String code = "'code': {'scheme': 'TERYT', 'value': '0012', 'version': '2020'}";
        onlyOne(
                "community.code-taken",
                client -> client % 2 == 0
                        ? send(
                                client / 2,
                                "register-community",
                                "{'name': 'Osiedle', 'kind': 'NEIGHBOURHOOD', %s, 'on': '2001'}",
                                code)
                        : send(
                                client / 2,
                                "assign-code",
                                "{'communityId': '%s', %s, 'on': '2001'}",
                                make("register-community", "{'name': 'Wieś', 'kind': 'VILLAGE', 'on': '2000'}"),
                                code));
    }

    @Test
    void a_person_is_appointed_to_one_post_once() throws Exception {
        String person = person();
        onlyOne(
                "animator.already-appointed",
                client -> send(
                        client,
                        "appoint-animator",
                        "{'personId': '%s', 'employerId': '%s', 'post': 'Animator', 'on': '2010'}",
                        person,
                        institution));
    }

    @Test
    void an_exclusive_resource_serves_one_initiative() throws Exception {
        String hall = make(
                "register-resource",
                "{'class': 'MATERIAL', 'name': 'Sala', 'communityId': '%s', 'exclusive': true, 'on': '2004'}",
                community);
        onlyOne(
                "resource.already-committed",
                client -> send(
                        client,
                        "commit-resource",
                        "{'resourceId': '%s', 'initiativeId': '%s', 'on': '%s'}",
                        hall,
                        initiative(""),
                        today));
    }

    @Test
    void a_coalition_keeps_two_members_when_all_leave_at_once() throws Exception {
        List<String> members = List.of(institution(), institution(), institution());
        String coalition = make(
                "form-coalition",
                "{'name': 'Razem', 'problem': 'smog', 'institutionIds': ['%s'], 'on': '2005'}",
                String.join("', '", members));
        List<Answer> answers = AtOnce.all(
                3,
                client -> send(
                        client,
                        "leave-coalition",
                        "{'coalitionId': '%s', 'institutionId': '%s', 'on': '2006'}",
                        coalition,
                        members.get(client)));
        assertThat(answers).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(codes(answers)).containsOnly("coalition.too-few-members");
    }

    @Test
    void places_that_are_left_go_to_those_who_have_waited_longest_and_no_place_twice() throws Exception {
        int capacity = 8;
        String initiative = initiative(", 'capacity': " + capacity);
        List<String> people = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            people.add(person());
        }
        String member = "{'initiativeId': '%s', 'personId': '%s', 'on': '%s'}";
        people.subList(0, 2 * capacity).forEach(person -> make("join-initiative", member, initiative, person, today));
        List<Answer> answers = AtOnce.all(
                CLIENTS - (capacity - 2),
                client -> client < capacity + 2
                        ? send(client, "leave-initiative", member, initiative, people.get(client), today)
                        : send(
                                client,
                                "join-initiative",
                                member,
                                initiative,
                                people.get(client + capacity - 2),
                                today));
        assertThat(answers).allMatch(Accepted.class::isInstance);
        Set<PersonId> in = new HashSet<>();
        List<PersonId> waiting = new ArrayList<>();
        for (Fact fact : facts("initiative:" + initiative)) {
            switch (fact) {
                case InitiativeJoined joined ->
                    assertThat(in.add(joined.personId())).isTrue();
                case WaitingListJoined joined -> waiting.add(joined.personId());
                case PromotedFromWaitingList promoted -> {
                    assertThat(waiting.removeFirst()).isEqualTo(promoted.personId());
                    assertThat(in.add(promoted.personId())).isTrue();
                }
                case InitiativeLeft left ->
                    assertThat(in.remove(left.personId())).isTrue();
                case WaitingListLeft left ->
                    assertThat(waiting.remove(left.personId())).isTrue();
                default -> {
                    // nobody comes or goes
                }
            }
            assertThat(in).hasSizeLessThanOrEqualTo(capacity);
        }
        assertThat(in).hasSize(capacity);
        assertThat(waiting).hasSize(CLIENTS - (capacity + 2) - capacity);
    }

    @Test
    void nobody_moves_up_once_they_are_forgotten() throws Exception {
        int capacity = 8;
        String initiative = initiative(", 'capacity': " + capacity);
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 3 * capacity; i++) {
            people.add(person());
        }
        String member = "{'initiativeId': '%s', 'personId': '%s', 'on': '%s'}";
        people.forEach(person -> make("join-initiative", member, initiative, person, today));
        List<Answer> answers = AtOnce.all(
                2 * capacity,
                client -> client % 2 == 0
                        ? send(client / 2, "leave-initiative", member, initiative, people.get(client / 2), today)
                        : send(
                                client / 2,
                                "erase-personal-data",
                                "{'personId': '%s', 'reason': 'na prośbę'}",
                                people.get(capacity + client)));
        assertThat(answers).allMatch(Accepted.class::isInstance);
        Set<PersonId> forgotten = new HashSet<>();
        int promotions = 0;
        for (Fact fact : everything()) {
            if (fact instanceof PersonalDataErased erased) {
                forgotten.add(erased.personId());
            } else if (fact instanceof PromotedFromWaitingList promoted
                    && promoted.initiativeId().toString().equals(initiative)) {
                assertThat(forgotten).doesNotContain(promoted.personId());
                promotions++;
            }
        }
        assertThat(promotions).isEqualTo(capacity);
    }

    private List<Fact> everything() {
        List<Fact> facts = new ArrayList<>();
        nodes.getFirst().ledger().read(Query.all(), 0, Long.MAX_VALUE, event -> facts.add(EventJson.read(event)));
        return facts;
    }

    @Test
    void a_certificate_certifies_the_minutes_as_they_read_at_its_own_position() throws Exception {
        String person = person();
        String work = make(
                "log-work",
                "{'institutionId': '%s', 'minutes': 60, 'personIds': ['%s'], 'reportedBy': 'STAFF', 'on': '2010-05-05'}",
                institution,
                person);
        List<Answer> answers = AtOnce.all(
                CLIENTS,
                client -> client % 2 == 0
                        ? send(
                                client / 2,
                                "correct-work",
                                "{'workId': '%s', 'set': {'minutes': %s}, 'reason': 'pomyłka'}",
                                work,
                                Integer.toString(100 + client))
                        : send(
                                client / 2,
                                "issue-certificate",
                                "{'personId': '%s', 'institutionId': '%s', 'from': '2010-01-01', 'until': '2010-12-31',"
                                        + " 'on': '2011'}",
                                person,
                                institution));
        assertThat(answers).allMatch(Accepted.class::isInstance);
        long minutes = 60;
        int certificates = 0;
        for (Fact fact : facts("person:" + person)) {
            if (fact instanceof FactCorrected correction) {
                minutes = ((Number) Objects.requireNonNull(correction.set().get("minutes"))).longValue();
            } else if (fact instanceof CertificateIssued certificate) {
                assertThat(certificate.minutes()).isEqualTo(minutes);
                certificates++;
            }
        }
        assertThat(certificates).isEqualTo(CLIENTS / 2);
    }

    private void onlyOne(String rule, IntFunction<Answer> client) throws Exception {
        List<Answer> answers = AtOnce.all(CLIENTS, client);
        assertThat(answers).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(codes(answers)).hasSize(CLIENTS - 1).containsOnly(rule);
    }

    private static List<String> codes(List<Answer> answers) {
        return answers.stream()
                .filter(Refused.class::isInstance)
                .map(answer -> ((Refused) answer).problem().code())
                .toList();
    }

    private List<Fact> facts(String tag) {
        List<Fact> facts = new ArrayList<>();
        nodes.getFirst().ledger().read(Query.all(), 0, Long.MAX_VALUE, event -> {
            if (event.tags().stream().anyMatch(one -> one.toString().equals(tag))) {
                facts.add(EventJson.read(event));
            }
        });
        return facts;
    }

    /** Whoever is told of too many at once (409) sends again, as a client does. */
    private Answer send(int client, String command, String body, Object... values) {
        Answer answer = nodes.get(client % 2).send(command, filled(body, values), null);
        for (int i = 0; i < AGAIN && isCrowded(answer); i++) {
            answer = nodes.get(client % 2).send(command, filled(body, values), null);
        }
        return answer;
    }

    private static boolean isCrowded(Answer answer) {
        return answer instanceof Refused refused && refused.problem().code().equals("conflict.concurrent-change");
    }

    /** Each {@code %s} in turn; apostrophes stand for quotation marks. */
    private static String filled(String body, Object... values) {
        String filled = body.replace('\'', '"');
        for (Object value : values) {
            filled = filled.replaceFirst(
                    "%s", Matcher.quoteReplacement(value.toString().replace('\'', '"')));
        }
        return filled;
    }

    private String make(String command, String body, Object... values) {
        Answer answer = send(0, command, body, values);
        if (answer instanceof Accepted accepted) {
            return accepted.ids().values().stream().findFirst().orElse("");
        }
        throw new AssertionError(command + ": " + answer);
    }

    private String institution() {
        return make("register-institution", "{'name': 'Dom', 'kind': 'SCHOOL', 'sector': 'PUBLIC', 'on': '2000'}");
    }

    private String person() {
        return make("register-person", "{'communityId': '%s', 'on': '2004'}", community);
    }

    private String initiative(String more) {
        return make(
                "propose-initiative",
                "{'institutionId': '%s', 'title': 'Razem', 'kind': 'LOCAL_ACTION', 'origin': 'GRASS_ROOTS',"
                        + " 'needIds': ['%s'], 'on': '%s'%s}",
                institution,
                need,
                today,
                more);
    }
}
