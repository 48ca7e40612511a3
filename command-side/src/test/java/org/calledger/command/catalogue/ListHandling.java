package org.calledger.command.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.Deciding;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Handled;
import org.calledger.command.decision.HandledEvent;
import org.calledger.command.decision.Handling;
import org.calledger.command.decision.Past;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Warning;
import org.calledger.events.Fact;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.Query;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.FactTags;
import org.calledger.ledger.axon.MetadataKey;
import org.calledger.ledger.axon.Recorded;
import org.jspecify.annotations.Nullable;

/** Decides on a list, optimistically as the ledger does: what was read must not have changed when it is appended. */
public final class ListHandling implements Handling {

    private final List<Recorded> ledger = new ArrayList<>();
    private final AtomicInteger conflicts = new AtomicInteger();
    private volatile @Nullable LedgerException broken;
    private volatile Runnable whileDeciding = () -> {};

    public synchronized List<Recorded> recorded() {
        return List.copyOf(ledger);
    }

    public synchronized void seed(Fact... facts) {
        for (Fact fact : facts) {
            ledger.add(new Recorded(ledger.size() + 1L, UUID.randomUUID(), Instant.EPOCH, fact, Map.of()));
        }
    }

    public synchronized void clear() {
        ledger.clear();
    }

    /** From now on every command fails like this; null: no more. */
    public void breaks(@Nullable LedgerException how) {
        broken = how;
    }

    public void whileDeciding(Runnable what) {
        whileDeciding = what;
    }

    /** How often a condition failed. */
    public int conflicts() {
        return conflicts.get();
    }

    @Override
    public <C extends Command> Handled handle(Slice<C, ?> slice, C command, Asked asked) {
        LedgerException failure = broken;
        if (failure != null) {
            throw failure;
        }
        String request = asked.metadata().get(MetadataKey.REQUEST);
        Reading reading = new Reading(recorded(), new ArrayList<>());
        List<Recorded> earlier = request == null ? List.of() : reading.of(request);
        if (!earlier.isEmpty()) {
            return before(earlier);
        }
        Decision decision = Deciding.decide(slice, command, asked, reading);
        whileDeciding.run();
        return append(decision, asked, reading, request);
    }

    private synchronized Handled append(Decision decision, Asked asked, Reading reading, @Nullable String request) {
        List<Recorded> meanwhile = ledger.subList(reading.seen().size(), ledger.size());
        if (meanwhile.stream().anyMatch(event -> reading.asked(event) || isOf(event, request))) {
            conflicts.incrementAndGet();
            throw new LedgerException.ConditionFailed(reading.seen().size());
        }
        List<HandledEvent> events = new ArrayList<>();
        for (Fact fact : decision.facts()) {
            Recorded event = new Recorded(ledger.size() + 1L, UUID.randomUUID(), Instant.EPOCH, fact, asked.metadata());
            ledger.add(event);
            events.add(told(event));
        }
        return new Handled(ledger.size(), events, decision.warnings(), false, null);
    }

    private static Handled before(List<Recorded> events) {
        Map<String, String> metadata = events.getLast().metadata();
        List<Warning> warnings = Arrays.stream(Warning.values())
                .filter(warning ->
                        metadata.getOrDefault(MetadataKey.WARNINGS, "").contains(warning.code()))
                .toList();
        return new Handled(
                events.getLast().position(),
                events.stream().map(ListHandling::told).toList(),
                warnings,
                true,
                metadata.get(MetadataKey.REQUEST_DIGEST));
    }

    private static boolean isOf(Recorded event, @Nullable String request) {
        return request != null && request.equals(event.metadata().get(MetadataKey.REQUEST));
    }

    private static HandledEvent told(Recorded event) {
        String type = EventTypes.storedAs(event.fact().getClass()).name();
        return new HandledEvent(event.eventId(), type, event.position(), event.fact());
    }

    private record Reading(List<Recorded> seen, List<Query> queries) implements Past {

        @Override
        public List<Recorded> read(Query query) {
            queries.add(query);
            return seen.stream().filter(event -> matches(query, event)).toList();
        }

        @Override
        public Optional<Recorded> byId(UUID eventId) {
            return seen.stream()
                    .filter(event -> event.eventId().equals(eventId))
                    .findFirst();
        }

        List<Recorded> of(String request) {
            return seen.stream().filter(event -> isOf(event, request)).toList();
        }

        boolean asked(Recorded event) {
            return queries.stream().anyMatch(query -> matches(query, event));
        }

        private static boolean matches(Query query, Recorded event) {
            return query.matches(EventTypes.storedAs(event.fact().getClass()).name(), FactTags.of(event.fact()));
        }
    }
}
