package org.calledger.command.need;

import static org.calledger.command.decision.Boundary.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.calledger.command.decision.Boundary;
import org.calledger.events.Fact;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.NeedEvent.SupportWithdrawn;
import org.calledger.events.NeedId;
import org.calledger.events.PersonId;
import org.jspecify.annotations.Nullable;

/** Which supports of a person stand: given and not withdrawn since, of a need and of those that are one with it. */
public record Standing(Map<NeedId, NeedSupported> supports) {
    public static final Standing NONE = new Standing(Map.of());

    private static final Boundary.Types FACTS = facts(NeedSupported.class, SupportWithdrawn.class);

    /** What that person said of that need; null is nobody. */
    public static @Nullable Boundary reads(NeedId need, @Nullable PersonId person) {
        return person == null ? null : FACTS.about(need, person);
    }

    /** The same, of each of the needs that are one with it. */
    public static @Nullable Boundary readsEach(Set<NeedId> family, NeedId need, @Nullable PersonId person) {
        if (person == null || family.size() < 2) {
            return null;
        }
        return Boundary.of(family.stream()
                .filter(one -> !one.equals(need))
                .map(one -> FACTS.about(one, person))
                .toArray(Boundary[]::new));
    }

    public Standing with(Fact fact) {
        Map<NeedId, NeedSupported> more = new HashMap<>(supports);
        switch (fact) {
            case NeedSupported given -> more.put(given.needId(), given);
            case SupportWithdrawn back -> more.remove(back.needId());
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
