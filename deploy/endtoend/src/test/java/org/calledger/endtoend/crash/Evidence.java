package org.calledger.endtoend.crash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calledger.endtoend.crash.Journal.Sent;
import tools.jackson.databind.JsonNode;

/**
 * What the ledger holds, against what its clients were told: order without gaps, every acknowledged event present once at
 * the position that was named, nothing recorded that was refused, no command recorded twice, no rule broken. Reads on
 * where it stopped; what was found wrong stays found.
 */
final class Evidence {
    private static final String FOLLOWS_FROM_ANOTHER = "PromotedFromWaitingList";

    private final List<String> violations = new ArrayList<>();
    private final Rules rules = new Rules(violations::add);
    private final Set<String> ids = new HashSet<>();
    private final List<Recorded> log = new ArrayList<>();
    private final Map<String, List<Recorded>> byRequest = new HashMap<>();
    private final Map<String, String> requestOfKey = new HashMap<>();
    private Instant latest = Instant.EPOCH;

    /** Up to where the ledger has been read. */
    long head() {
        return log.size();
    }

    /** The ledger's next lines. */
    void read(List<Recorded> events) {
        for (Recorded event : events) {
            holds(event.position() == log.size() + 1L, "position " + event.position() + " after " + log.size());
            holds(ids.add(event.id()), "event " + event.id() + " twice, again at " + event.position());
            holds(!event.time().isBefore(latest), "recorded at " + event.time() + " after " + latest);
            latest = event.time();
            log.add(event);
            byRequest
                    .computeIfAbsent(event.requestId(), none -> new ArrayList<>())
                    .add(event);
            String key = event.tag("request");
            String known = key.isEmpty() ? null : requestOfKey.putIfAbsent(key, event.requestId());
            holds(known == null || known.equals(event.requestId()), "one key for two commands: " + event);
            rules.take(event);
        }
    }

    /** All that was found wrong, of all that was ever sent. */
    List<String> against(Journal journal) {
        for (Sent sent : journal.all()) {
            List<Recorded> events = byRequest.getOrDefault(sent.command().requestId(), List.of());
            holds(!sent.isRefused() || events.isEmpty(), "recorded though refused: " + sent);
            long own = events.stream()
                    .filter(event -> !event.type().equals(FOLLOWS_FROM_ANOTHER))
                    .count();
            holds(own <= 1, "one command recorded " + own + " times: " + sent);
            if (sent.isRecorded()) {
                checkAcknowledged(sent, events);
            }
        }
        return List.copyOf(new HashSet<>(violations));
    }

    private void checkAcknowledged(Sent sent, List<Recorded> events) {
        Set<String> answers = new HashSet<>();
        sent.answers().stream().filter(Door.Answer::isRecorded).forEach(answer -> answers.add(answer.body()));
        holds(answers.size() == 1, "answered differently: " + sent);
        List<String> told = new ArrayList<>();
        for (JsonNode event : sent.answers().stream()
                .filter(Door.Answer::isRecorded)
                .findFirst()
                .orElseThrow()
                .json()
                .path("events")) {
            told.add(event.path("position").asLong() + " "
                    + event.path("eventId").asString());
        }
        List<String> found = events.stream()
                .map(event -> event.position() + " " + event.id())
                .toList();
        holds(!told.isEmpty(), "acknowledged without events: " + sent);
        holds(found.containsAll(told), "acknowledged, but not there: " + told + " but " + found + ", " + sent);
        holds(told.containsAll(found), "there, but not acknowledged: " + found + " but " + told + ", " + sent);
    }

    private void holds(boolean isSo, String what) {
        if (!isSo) {
            violations.add(what);
        }
    }

    /** That something could not even be asked. */
    void found(String violation) {
        violations.add(violation);
    }
}
