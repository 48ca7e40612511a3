package org.calledger.endtoend.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.calledger.endtoend.crash.Door.Answer;
import org.calledger.endtoend.crash.Door.Command;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The checks of the crash test see each wrong that there can be, and nothing wrong where all is well. */
class EvidenceTest {
    private static final Instant DAY = Instant.parse("2026-11-22T12:00:00Z");
    private static final String REFUSED = "{\"code\": \"need.already-supported\"}";

    private final Journal journal = new Journal();
    private final List<Recorded> log = new ArrayList<>();

    private Recorded add(String type, String request, String data, List<String> tags) {
        Recorded event = new Recorded(
                log.size() + 1L,
                "id-" + log.size(),
                type,
                DAY.plusSeconds(log.size()),
                request,
                tags,
                JsonMapper.shared().readTree(data));
        log.add(event);
        return event;
    }

    private Recorded add(String type, String... tags) {
        return add(type, "r-" + log.size(), "{\"on\": \"2026-11-22\"}", List.of(tags));
    }

    private void town() {
        add("CentreOpened", "centre:c");
        add("NeedReported", "need:n");
        add("PersonRegistered", "person:1");
        add("PersonRegistered", "person:2");
        add(
                "InitiativeProposed",
                "r-p",
                "{\"on\": \"2026-11-22\", \"capacity\": 1}",
                List.of("initiative:i", "centre:c"));
    }

    private void told(Recorded event, int status, String body) {
        Command command = new Command("a-command", "{}", event.requestId(), null);
        journal.sending(command);
        journal.told(command, new Answer(status, body));
    }

    private static String answer(Recorded event) {
        return "{\"events\": [{\"position\": %d, \"eventId\": \"%s\"}]}".formatted(event.position(), event.id());
    }

    private List<String> violations() {
        Evidence evidence = new Evidence();
        evidence.read(log);
        return evidence.against(journal);
    }

    private void assertFound(String part) {
        assertThat(violations()).anyMatch(violation -> violation.contains(part));
    }

    @Test
    void all_is_well() {
        town();
        Recorded support = add("NeedSupported", "need:n", "person:1");
        told(support, 201, answer(support));
        told(support, 201, answer(support));
        add("InitiativeJoined", "initiative:i", "person:1");
        add("WaitingListJoined", "initiative:i", "person:2");
        add("InitiativeLeft", "r-l", "{}", List.of("initiative:i", "person:1"));
        add("PromotedFromWaitingList", "r-l", "{\"on\": \"2026-11-22\"}", List.of("initiative:i", "person:2"));
        add("InitiativeAbandoned", "initiative:i");
        add("CentreClosed", "centre:c");
        assertThat(violations()).isEmpty();
    }

    @Test
    void a_gap_and_an_event_that_stands_twice() {
        town();
        log.remove(2);
        assertFound("position 4 after 2");
        log.add(2, log.get(1));
        assertFound("twice, again at 2");
    }

    @Test
    void an_acknowledged_event_that_is_not_there_or_elsewhere() {
        Recorded need = add("NeedReported", "need:n");
        told(need, 201, answer(need));
        log.clear();
        assertFound("acknowledged, but not there");
        add("NeedReported", "r-0", "{}", List.of("need:other"));
        add("NeedReported", "r-0", "{}", List.of("need:n"));
        assertFound("one command recorded 2 times");
        assertFound("there, but not acknowledged");
    }

    @Test
    void something_recorded_though_it_was_refused_or_unavailable() {
        told(add("NeedReported", "need:n"), 422, REFUSED);
        told(add("NeedReported", "need:m"), 503, "{\"code\": \"ledger.unavailable\"}");
        assertThat(violations()).hasSize(2).allMatch(violation -> violation.startsWith("recorded though refused"));
    }

    @Test
    void what_nobody_was_told_of_may_be_there_or_not() {
        told(add("NeedReported", "need:n"), 0, "connection reset");
        told(add("NeedReported", "need:m"), 503, "{\"code\": \"ledger.outcome-unknown\"}");
        log.removeLast();
        assertThat(violations()).isEmpty();
    }

    @Test
    void two_answers_to_one_key_and_one_key_for_two_commands() {
        Recorded need = add("NeedReported", "need:n", "request:k");
        told(need, 201, answer(need));
        told(need, 201, answer(need) + " ");
        assertFound("answered differently");
        add("NeedReported", "need:m", "request:k");
        assertFound("one key for two commands");
    }

    @Test
    void a_place_given_twice_and_a_waiting_list_passed_by() {
        town();
        add("InitiativeJoined", "initiative:i", "person:1");
        add("InitiativeJoined", "initiative:i", "person:2");
        assertFound("over capacity 1");
        add("WaitingListJoined", "initiative:i", "person:3");
        add("WaitingListJoined", "initiative:i", "person:4");
        add("InitiativeLeft", "initiative:i", "person:1");
        add("InitiativeLeft", "initiative:i", "person:2");
        add("PromotedFromWaitingList", "initiative:i", "person:4");
        assertFound("out of turn");
        add("InitiativeJoined", "initiative:i", "person:4");
        assertFound("joined already");
    }

    @Test
    void one_person_supporting_twice_and_a_need_that_nobody_reported() {
        town();
        add("NeedSupported", "need:n", "person:1");
        add("NeedSupported", "need:n", "person:1");
        assertFound("one support a person");
        add("NeedSupported", "need:never", "person:1");
        assertFound("a need that was not reported");
    }

    @Test
    void an_open_initiative_at_a_closed_centre() {
        town();
        add("CentreClosed", "centre:c");
        assertFound("closed with open initiatives");
        add("InitiativeProposed", "initiative:j", "centre:c");
        assertFound("proposed at a closed centre");
        add("InitiativeAbandoned", "initiative:j");
        add("InitiativeJoined", "initiative:j", "person:1");
        assertFound("joined when it was over");
    }
}
