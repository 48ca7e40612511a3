package org.calledger.command.catalogue;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.Slice;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.axon.EventTypes;
import org.jspecify.annotations.Nullable;

/** What a command queues for: where it looks for facts that its own kind records, and its own key. */
final class QueueKeys {

    private QueueKeys() {}

    static <C extends Command, S> Set<String> of(Slice<C, S> slice, C command, @Nullable String request) {
        Set<String> keys = new HashSet<>();
        if (request != null) {
            keys.add("request:" + request);
        }
        Set<String> own = slice.records().stream()
                .map(type -> EventTypes.storedAs(type).name())
                .collect(Collectors.toSet());
        Boundary first = slice.steps().getFirst().apply(command, slice.beginning());
        if (first != null) {
            first.items().stream()
                    .filter(item -> item.types().stream().anyMatch(own::contains))
                    .forEach(item -> keys.add(key(item)));
        }
        return keys;
    }

    private static String key(QueryItem item) {
        return new TreeSet<>(item.tags()).toString();
    }
}
