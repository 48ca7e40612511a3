package org.calledger.command.intake.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.calledger.command.CommandSide;
import org.calledger.command.catalogue.Answer;
import org.calledger.command.catalogue.Catalogue;
import org.calledger.command.catalogue.CommandDoor;
import org.calledger.command.catalogue.Envelope;
import org.calledger.command.catalogue.Problem;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.Deciding;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Past;
import org.calledger.command.decision.Slice;
import org.calledger.events.Fact;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.Tag;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.FactTags;
import org.calledger.ledger.axon.Recorded;
import org.calledger.refusal.Refusal;
import tools.jackson.core.JacksonException;

/** The door with everything taken away but schemas and decisions: one command after the other, facts in memory. */
final class PureDoor implements CommandDoor, Past {
    private final Map<String, Slice<?, ?>> slices = new HashMap<>();
    private final List<Recorded> recorded = new ArrayList<>();
    private final Map<At, List<Recorded>> byTag = new HashMap<>();
    private final Catalogue catalogue = new Catalogue();
    private final Set<String> keys = new HashSet<>();

    private record At(String type, Tag tag) {}

    PureDoor() {
        CommandSide.SLICES.forEach(slice -> slices.put(slice.name(), slice));
    }

    synchronized <F extends Fact> List<F> facts(Class<F> type) {
        return recorded.stream()
                .map(Recorded::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    synchronized List<Recorded> recorded() {
        return List.copyOf(recorded);
    }

    /** Schemas are checked outside the lock. */
    @Override
    public Answer send(Envelope envelope) {
        List<Problem.At> errors = catalogue.check(envelope.command(), envelope.body());
        return errors.isEmpty()
                ? decided(envelope)
                : new Answer.Refused(new Problem("request.malformed", 400, List.of(), errors));
    }

    private synchronized Answer decided(Envelope envelope) {
        Slice<?, ?> slice = slices.get(envelope.command());
        if (slice == null) {
            return refused("command.unknown", 404, List.of(), "");
        }
        if (envelope.key() != null && keys.contains(envelope.key())) {
            return new Answer.Accepted(0, List.of(), Map.of(), List.of(), true);
        }
        try {
            decide(slice, envelope);
        } catch (Refusal refusal) {
            return refused(refusal.rule().code(), 422, refusal.arguments(), refusal.field());
        } catch (JacksonException malformed) {
            return refused("request.malformed", 400, List.of(), malformed.getOriginalMessage());
        }
        if (envelope.key() != null) {
            keys.add(envelope.key());
        }
        return new Answer.Accepted(recorded.size(), List.of(), Map.of(), List.of(), false);
    }

    private <C extends Command, S> void decide(Slice<C, S> slice, Envelope envelope) {
        C command = EventJson.mapper().treeToValue(envelope.body(), slice.command());
        Asked asked = asked(envelope);
        Decision decision = Deciding.decide(slice, command, asked, this);
        for (Fact fact : decision.facts()) {
            Recorded one = new Recorded(
                    recorded.size() + 1L, new UUID(0, recorded.size() + 1L), Instant.EPOCH, fact, envelope.origin());
            recorded.add(one);
            String type = EventTypes.storedAs(fact.getClass()).name();
            FactTags.of(fact)
                    .forEach(tag -> byTag.computeIfAbsent(new At(type, tag), unseen -> new ArrayList<>(2))
                            .add(one));
        }
    }

    private static Asked asked(Envelope envelope) {
        return new Asked(
                Instant.EPOCH, LocalDate.of(2026, 11, 22), envelope.caller().subject(), Map.of());
    }

    private static Answer refused(String code, int status, List<String> arguments, String field) {
        return new Answer.Refused(new Problem(code, status, arguments, List.of(new Problem.At("/" + field, code))));
    }

    @Override
    public List<Recorded> read(Query query) {
        Set<Recorded> found = new TreeSet<>(Comparator.comparingLong(Recorded::position));
        query.items().forEach(item -> matching(item).forEach(found::add));
        return List.copyOf(found);
    }

    private Stream<Recorded> matching(QueryItem item) {
        return item.types().stream()
                .flatMap(type -> item.tags().stream()
                        .map(tag -> byTag.getOrDefault(new At(type, tag), List.of()))
                        .min(Comparator.comparingInt(List::size))
                        .orElse(List.of())
                        .stream())
                .filter(one ->
                        item.matches(EventTypes.storedAs(one.fact().getClass()).name(), FactTags.of(one.fact())));
    }

    @Override
    public Optional<Recorded> byId(UUID eventId) {
        long position = eventId.getLeastSignificantBits();
        return position < 1 || position > recorded.size()
                ? Optional.empty()
                : Optional.of(recorded.get((int) position - 1));
    }
}
