package org.calledger.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.calledger.command.catalogue.Answer.Accepted;
import org.calledger.command.catalogue.Answer.Refused;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.EventType;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;
import org.calledger.ledger.axon.JsonEventCodec;
import org.calledger.ledger.evolution.Formats;
import org.calledger.testing.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes of one ledger in the middle of an upgrade, and after it: decisions see old and new events as one. */
class ReleasesTest {
    private final HikariDataSource database = EmbeddedDatabase.freshDataSource();
    private final AtomicInteger format = new AtomicInteger(1);
    private final Node node = new Node(database, new JsonEventCodec(format::get));
    private String need;
    private String anna;
    private String jan;

    @BeforeEach
    void town() {
        String community = node.make("register-community", """
                {"name": "Żoliborz", "kind": "DISTRICT", "on": "2000"}""");
        need = node.make(
                "report-need", "{\"communityId\": \"" + community + "\", \"title\": \"Ławka\", \"on\": \"2003\"}");
        anna = node.make("register-person", "{\"on\": \"2003\"}");
        jan = node.make("register-person", "{\"on\": \"2003\"}");
    }

    @AfterEach
    void stop() {
        node.close();
        database.close();
    }

    private Answer support(String person) {
        return node.send("support-need", """
                {"needId": "%s", "personId": "%s", "on": "2004"}""".formatted(need, person), null);
    }

    private SequencedEvent last() {
        return node.ledger()
                .page(Query.all(), node.ledger().head() - 1, 1)
                .events()
                .getFirst();
    }

    private void record(EventType type, Tag... tags) {
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        UUID id = Generators.timeBasedEpochGenerator().generate();
        NewEvent event = new NewEvent(id, type, Instant.now(), null, null, nothing, nothing, Set.of(tags));
        node.ledger().append(List.of(event), AppendCondition.none()).join();
    }

    private static Problem problem(Answer answer) {
        assertThat(answer).isInstanceOf(Refused.class);
        return ((Refused) answer).problem();
    }

    @Test
    void a_rule_holds_over_events_of_both_revisions() {
        assertThat(support(anna)).isInstanceOf(Accepted.class);
        assertThat(last().type()).isEqualTo(new EventType("need.NeedSupported", 1));
        assertThat(new String(last().payload(), StandardCharsets.UTF_8)).contains("supporter");
        format.set(Formats.ours().newest());
        assertThat(problem(support(anna)).code()).isEqualTo("need.already-supported");
        assertThat(support(jan)).isInstanceOf(Accepted.class);
        assertThat(last().type()).isEqualTo(new EventType("need.NeedSupported", 2));
        assertThat(problem(support(jan)).code()).isEqualTo("need.already-supported");
    }

    @Test
    void a_decision_that_meets_an_event_of_a_newer_release_is_refused_by_name_and_others_go_on() {
        record(new EventType("need.NeedSupported", 99), Tag.of("need", need), Tag.of("person", anna));
        Problem newer = problem(support(anna));
        assertThat(newer.code()).isEqualTo("ledger.newer-release");
        assertThat(newer.status()).isEqualTo(503);
        assertThat(newer.arguments().getFirst())
                .contains("need.NeedSupported revision 99")
                .contains("position " + node.ledger().head());
        long head = node.ledger().head();
        assertThat(node.send("register-person", "{\"on\": \"2003\"}", null)).isInstanceOf(Accepted.class);
        assertThat(node.ledger().head()).isEqualTo(head + 1);
    }

    @Test
    void what_the_format_has_no_words_for_is_refused_until_the_upgrade_is_finished() {
        format.set(0);
        Problem early = problem(support(anna));
        assertThat(early.code()).isEqualTo("ledger.upgrade-unfinished");
        assertThat(early.status()).isEqualTo(503);
        assertThat(early.arguments()).containsExactly("need.NeedSupported");
        format.set(1);
        assertThat(support(anna)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_node_that_the_format_has_overtaken_writes_nothing() {
        format.set(Formats.ours().newest() + 1);
        long head = node.ledger().head();
        assertThat(problem(support(anna)).code()).isEqualTo("ledger.newer-release");
        assertThat(node.ledger().head()).isEqualTo(head);
    }
}
