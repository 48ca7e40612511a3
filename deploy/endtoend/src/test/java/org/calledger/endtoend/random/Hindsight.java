package org.calledger.endtoend.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.calledger.command.decision.Past;
import org.calledger.command.decision.Slice;
import org.calledger.endtoend.random.Crowd.Sent;
import org.calledger.events.HistoryEvent.PuttingRight;
import org.calledger.ledger.Query;
import org.calledger.ledger.axon.Recorded;
import org.calledger.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Every command that was accepted, decided once more as the facts read in the end: over those recorded before it, and over
 * all but its own. What both refuse by the same rule contradicts something that was put right; whatever the rule is.
 */
final class Hindsight {
    /** What puts right is judged by nothing later; a frozen report is counted elsewhere. */
    private static final Set<String> NOT_ASKED =
            Set.of("correct-fact", "retract-fact", "correct-event", "correct-work", "freeze-report");

    private final Replay whole;
    private final Map<String, Slice<?, ?>> slices;
    private final Set<UUID> asRecorded = new HashSet<>();

    /** A command that would be refused today. */
    record Refused(String rule, Sent sent) {}

    Hindsight(Replay whole, Map<String, Slice<?, ?>> slices) {
        this.whole = whole;
        this.slices = slices;
        Set<Recorded> raw = Set.copyOf(whole.all());
        org.calledger.ledger.axon.PuttingRight.apply(whole.all()).stream()
                .filter(raw::contains)
                .forEach(event -> asRecorded.add(event.eventId()));
    }

    /** Of commands that were accepted, each once, and whose facts stand as they were recorded. */
    List<Refused> refused(List<Sent> accepted) {
        List<Refused> refused = new ArrayList<>();
        for (Sent sent : accepted) {
            Set<Long> own = Set.copyOf(sent.positions());
            Recorded first = whole.all().get((int) (sent.positions().getFirst() - 1));
            if (NOT_ASKED.contains(sent.command()) || !standAsRecorded(own)) {
                continue;
            }
            String then = rule(sent, first, event -> event.position() < first.position());
            if (then != null && then.equals(rule(sent, first, event -> !own.contains(event.position())))) {
                refused.add(new Refused(then, sent));
            }
        }
        return refused;
    }

    private boolean standAsRecorded(Set<Long> positions) {
        return positions.stream()
                .allMatch(at ->
                        asRecorded.contains(whole.all().get((int) (at - 1)).eventId()));
    }

    private @Nullable String rule(Sent sent, Recorded first, Predicate<Recorded> seen) {
        try {
            whole.decided(Objects.requireNonNull(slices.get(sent.command())), sent, first, new Seen(seen));
            return null;
        } catch (Refusal refusal) {
            return refusal.rule().code();
        }
    }

    /** Some of the facts, and whatever put them right. */
    private final class Seen implements Past {
        private final Predicate<Recorded> seen;

        private Seen(Predicate<Recorded> seen) {
            this.seen = event -> event.fact() instanceof PuttingRight || seen.test(event);
        }

        @Override
        public List<Recorded> read(Query query) {
            return whole.read(query).stream().filter(seen).toList();
        }

        @Override
        public Optional<Recorded> byId(UUID eventId) {
            return whole.byId(eventId).filter(seen);
        }
    }

    static Map<String, Long> tally(List<Refused> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        one -> one.rule() + " " + one.sent().command(), java.util.TreeMap::new, Collectors.counting()));
    }
}
