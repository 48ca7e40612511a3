package org.calledger.command.need;

import static org.calledger.command.decision.Boundary.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.calledger.command.decision.Boundary;
import org.calledger.events.Fact;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.NeedEvent.SupportWithdrawn;
import org.calledger.events.NeedId;
import org.calledger.events.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which supports of a person stand: given and not withdrawn since, of a need and of those that are one with it, by the person
 * and by records that are one with theirs.
 */
public record Standing(Map<Given, NeedSupported> supports) {
    public static final Standing NONE = new Standing(Map.of());

    private static final Boundary.Types FACTS = facts(NeedSupported.class, SupportWithdrawn.class);

    /** Which support it is: one stands for each. */
    public record Given(NeedId need, PersonId person) {}

    /** What that person said of that need; null is nobody. */
    public static @Nullable Boundary reads(NeedId need, @Nullable PersonId person) {
        return person == null ? null : FACTS.about(need, person);
    }

    /** The same, of each of the needs that are one with it, and of each record of the person. */
    public static @Nullable Boundary readsEach(Set<NeedId> family, Set<PersonId> people) {
        if (people.isEmpty() || family.size() * people.size() < 2) {
            return null;
        }
        return Boundary.of(family.stream()
                .flatMap(need -> people.stream().map(person -> FACTS.about(need, person)))
                .toArray(Boundary[]::new));
    }

    public Standing with(Fact fact) {
        Map<Given, NeedSupported> more = new HashMap<>(supports);
        switch (fact) {
            case NeedSupported given
            when given.participant() != null ->
                more.put(
                        new Given(
                                given.needId(),
                                Objects.requireNonNull(given.participant()).personId()),
                        given);
            case SupportWithdrawn back -> more.remove(new Given(back.needId(), back.personId()));
            default -> {
                return this;
            }
        }
        return new Standing(more);
    }

    public boolean isEmpty() {
        return supports.isEmpty();
    }
}
