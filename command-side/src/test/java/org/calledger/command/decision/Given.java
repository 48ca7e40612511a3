package org.calledger.command.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.Fact;
import org.calledger.ledger.Query;
import org.calledger.ledger.Tag;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.FactTags;
import org.calledger.ledger.axon.Recorded;
import org.calledger.refusal.Refusal;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Given facts, when a command is sent, then facts or a refusal: the boundary is honoured, so what it leaves out is not seen. */
public final class Given implements Past {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final List<Recorded> recorded = new ArrayList<>();
    private final List<Set<Tag>> tags = new ArrayList<>();

    private Given() {}

    public static Given nothing() {
        return new Given();
    }

    public static Given facts(Fact... facts) {
        return new Given().also(facts);
    }

    /** One more fact, under an id that corrections can name. */
    public Given and(UUID eventId, Fact fact) {
        tags.add(FactTags.of(fact));
        recorded.add(new Recorded(recorded.size() + 1L, eventId, Instant.EPOCH, fact, Map.of("actor", "somebody")));
        return this;
    }

    /** More facts. */
    public Given also(Fact... facts) {
        for (Fact fact : facts) {
            and(UUID.randomUUID(), fact);
        }
        return this;
    }

    public <C extends Command, S> When<C, S> when(Slice<C, S> slice, C command) {
        return new When<>(this, slice, command, "somebody", null);
    }

    @Override
    public List<Recorded> read(Query query) {
        return recorded.stream()
                .filter(event -> query.matches(
                        EventTypes.storedAs(event.fact().getClass()).name(), tags.get((int) event.position() - 1)))
                .toList();
    }

    @Override
    public Optional<Recorded> byId(UUID eventId) {
        return recorded.stream()
                .filter(event -> event.eventId().equals(eventId))
                .findFirst();
    }

    /** A command about to be decided. */
    public record When<C extends Command, S>(
            Given given,
            Slice<C, S> slice,
            C command,
            String actor,
            @Nullable Object told) {

        /** The same, sent by another. */
        public When<C, S> by(String other) {
            return new When<>(given, slice, command, other, told);
        }

        /** The same, with what an enquiry found out. */
        public When<C, S> told(Object answer) {
            return new When<>(given, slice, command, actor, answer);
        }

        public Decision decision() {
            return Deciding.decide(slice, command, new Asked(Instant.EPOCH, TODAY, actor, Map.of(), told), given);
        }

        public void then(Fact... facts) {
            Decision decision = decision();
            assertThat(decision.facts()).containsExactly(facts);
            assertThat(decision.facts()).allMatch(fact -> slice.records().contains(fact.getClass()));
        }

        /** Whatever it becomes. */
        public void accepted() {
            assertThat(decision().facts()).isNotEmpty();
        }

        public void refused(Rule rule, String field) {
            assertThatThrownBy(this::decision).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.rule()).isEqualTo(rule);
                assertThat(refusal.field()).isEqualTo(field);
            });
        }
    }
}
