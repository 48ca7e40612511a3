package org.calledger.command.catalogue;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.Slice;
import org.calledger.events.Id;
import org.calledger.ledger.Tag;
import org.calledger.ledger.axon.EventTypes;
import org.jspecify.annotations.Nullable;

/** What a command queues for: where it looks for facts that its own kind records, what its slice says, its own key. */
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
        Id thing = slice.turn().apply(command);
        if (thing != null) {
            keys.add(key(Set.of(Tag.of(thing.key(), thing))));
        }
        Boundary first = slice.steps().getFirst().apply(command, slice.beginning());
        if (first != null) {
            first.items().stream()
                    .filter(item -> item.types().stream().anyMatch(own::contains))
                    .forEach(item -> keys.add(key(item.tags())));
        }
        return keys;
    }

    private static String key(Set<Tag> tags) {
        return new TreeSet<>(tags).toString();
    }
}
