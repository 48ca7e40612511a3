package org.calledger.ledger.axon;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;

/**
 * Sets of stored type names in Axon's words and back. There are as many as decisions have boundaries, and each is asked
 * for at every command, so each is translated once.
 */
final class TypeNames {
    /** More than all boundaries there are; a caller that invents others is served without being remembered. */
    private static final int MOST = 2_000;

    private static final Map<Set<String>, Set<QualifiedName>> QUALIFIED = new ConcurrentHashMap<>();
    private static final Map<Set<QualifiedName>, Set<String>> STORED = new ConcurrentHashMap<>();

    private TypeNames() {}

    static Set<QualifiedName> qualified(Set<String> stored) {
        return translated(stored, QUALIFIED, QualifiedName::new);
    }

    static Set<String> stored(Set<QualifiedName> qualified) {
        return translated(qualified, STORED, QualifiedName::name);
    }

    private static <F, T> Set<T> translated(Set<F> names, Map<Set<F>, Set<T>> known, Function<F, T> translation) {
        Set<T> held = known.get(names);
        if (held != null) {
            return held;
        }
        Set<T> made = names.stream().map(translation).collect(Collectors.toUnmodifiableSet());
        if (known.size() < MOST) {
            known.put(Set.copyOf(names), made);
        }
        return made;
    }
}
