package org.calledger.ledger.evolution;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All steps of all types, each type's in a chain from revision 1 on. Immutable. */
public final class Evolution {
    private static final Evolution OURS = new Evolution(Steps.ALL);

    /** By stored name; the step from revision 1 comes first. */
    private final Map<String, List<Step>> chains = new HashMap<>();

    /** Throws IllegalArgumentException where a chain has a gap or a fork. */
    public Evolution(Collection<? extends Step> steps) {
        for (Step step : steps.stream()
                .sorted(Comparator.comparing(Step::type).thenComparingInt(Step::from))
                .toList()) {
            List<Step> chain = chains.getOrDefault(step.type(), List.of());
            if (step.from() != chain.size() + 1) {
                throw new IllegalArgumentException(
                        "the steps of " + step.type() + " do not join: " + chain.size() + ", then " + step.from());
            }
            chains.put(
                    step.type(),
                    java.util.stream.Stream.concat(chain.stream(), java.util.stream.Stream.of(step))
                            .toList());
        }
    }

    /** That of this release. */
    public static Evolution ours() {
        return OURS;
    }

    /** The revision that the last step of a type leads to; 1 for one that never changed. */
    public int newest(String type) {
        return chains.getOrDefault(type, List.of()).size() + 1;
    }

    /** The payload as revision {@code to} says it; the same object where that is {@code from}. */
    public Map<String, @Nullable Object> lift(String type, int from, int to, Map<String, @Nullable Object> json) {
        Map<String, @Nullable Object> lifted = json;
        for (int revision = from; revision < to; revision++) {
            lifted = step(type, revision).lift(lifted);
        }
        return lifted;
    }

    /** The payload as the older revision {@code to} said it; null where it had no words for it. */
    public @Nullable Map<String, @Nullable Object> lower(
            String type, int from, int to, Map<String, @Nullable Object> json) {
        Map<String, @Nullable Object> lowered = json;
        for (int revision = from - 1; revision >= to && lowered != null; revision--) {
            lowered = step(type, revision).lower(lowered);
        }
        return lowered;
    }

    private Step step(String type, int from) {
        List<Step> chain = chains.getOrDefault(type, List.of());
        if (from < 1 || from > chain.size()) {
            throw new IllegalArgumentException("no step leads on from " + type + " revision " + from);
        }
        return chain.get(from - 1);
    }
}
