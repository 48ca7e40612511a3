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
import java.util.stream.Stream;
import org.calledger.command.decision.Past;
import org.calledger.command.decision.Slice;
import org.calledger.endtoend.random.Crowd.Sent;
import org.calledger.events.AnimatorEvent.AnimatorAppointed;
import org.calledger.events.AnimatorEvent.AppointmentEnded;
import org.calledger.events.HistoryEvent.PuttingRight;
import org.calledger.events.InitiativeEvent.InitiativeAbandoned;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeId;
import org.calledger.events.ResourceEvent.ResourceCommitted;
import org.calledger.events.ResourceEvent.ResourceReleased;
import org.calledger.ledger.Query;
import org.calledger.ledger.axon.Recorded;
import org.calledger.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Every command that was accepted, decided once more as the facts read in the end: over those recorded before it, and over
 * all but its own. What both refuse by the same rule contradicts something that was put right; whatever the rule is.
 */
final class Hindsight {
    /** What puts right is judged by nothing later; a frozen report is counted elsewhere. */
    private static final Set<String> NOT_ASKED =
            Set.of("correct-fact", "retract-fact", "correct-event", "correct-work", "freeze-report");

    private static final Set<String> OVERLAPS = Set.of("resource.already-committed", "animator.already-appointed");

    private final Replay whole;
    private final Map<String, Slice<?, ?>> slices;
    private final List<Recorded> standing;
    private final Set<UUID> asRecorded = new HashSet<>();

    /** A command that would be refused today. */
    record Refused(String rule, Sent sent) {}

    Hindsight(Replay whole, Map<String, Slice<?, ?>> slices) {
        this.whole = whole;
        this.slices = slices;
        Set<Recorded> raw = Set.copyOf(whole.all());
        standing = org.calledger.ledger.axon.PuttingRight.apply(whole.all());
        standing.stream().filter(raw::contains).forEach(event -> asRecorded.add(event.eventId()));
    }

    /** Of commands that were accepted, each once, and whose facts stand as they were recorded. */
    List<Refused> refused(List<Sent> accepted) {
        List<Refused> refused = new ArrayList<>();
        for (Sent sent : accepted) {
            Set<Long> own = Set.copyOf(sent.positions());
            Recorded first = whole.all().get((int) (sent.positions().getFirst() - 1));
            if (NOT_ASKED.contains(sent.command()) || !standAsRecorded(own) || isAboutOthers(sent, own)) {
                continue;
            }
            String then = rule(sent, first, event -> event.position() < first.position());
            if (then != null
                    && !isOver(then, first)
                    && then.equals(rule(sent, first, event -> !own.contains(event.position())))) {
                refused.add(new Refused(then, sent));
            }
        }
        return refused;
    }

    /**
     * Asked of somebody, and recorded of the record with which theirs was merged, or of others only, as theirs stood
     * already: of the one asked for no fact tells.
     */
    private boolean isAboutOthers(Sent sent, Set<Long> positions) {
        Set<String> told = positions.stream()
                .flatMap(at -> Named.in(whole.all().get((int) (at - 1)).fact()).stream())
                .map(named -> named.id().toString())
                .collect(Collectors.toSet());
        Stream<JsonNode> asked = Stream.concat(
                Stream.of(sent.body().path("personId")),
                sent.body().path("personIds").valueStream());
        return asked.map(id -> id.asString("")).anyMatch(id -> !id.isEmpty() && !told.contains(id));
    }

    /** A promise or a post that was recorded to have ended: whether it met another then, the command could not know. */
    private boolean isOver(String rule, Recorded begun) {
        return OVERLAPS.contains(rule)
                && standing.stream()
                        .filter(event -> event.position() > begun.position())
                        .anyMatch(event -> switch (event.fact()) {
                            case ResourceReleased release ->
                                begun.fact() instanceof ResourceCommitted promise
                                        && promise.resourceId().equals(release.resourceId())
                                        && promise.initiativeId().equals(release.initiativeId());
                            case AppointmentEnded end ->
                                begun.fact() instanceof AnimatorAppointed post
                                        && post.appointmentId().equals(end.appointmentId());
                            case InitiativeCompleted end -> isPromisedTo(end.initiativeId(), begun);
                            case InitiativeAbandoned end -> isPromisedTo(end.initiativeId(), begun);
                            default -> false;
                        });
    }

    private static boolean isPromisedTo(InitiativeId initiative, Recorded begun) {
        return begun.fact() instanceof ResourceCommitted promise
                && promise.initiativeId().equals(initiative);
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
