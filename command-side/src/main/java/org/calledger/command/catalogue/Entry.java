package org.calledger.command.catalogue;

import java.util.List;
import java.util.Set;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.Slice;
import org.calledger.ledger.axon.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command as the doors see it.
 *
 * @param name in kebab-case
 * @param made the ids that the sender may leave out
 */
record Entry<C extends Command>(
        String name, Slice<C, ?> slice, ObjectNode schema, SchemaCheck check, ClearFields clear, List<String> made) {

    static <C extends Command> Entry<C> of(Slice<C, ?> slice) {
        ObjectNode schema = CommandSchema.of(slice.name(), slice.command());
        return new Entry<>(
                slice.name(),
                slice,
                schema,
                new SchemaCheck(schema),
                ClearFields.of(slice.command()),
                MadeIds.of(slice.command()));
    }

    /** Sent by the house itself only: nobody outside knows of it. */
    boolean isInternal() {
        return slice.roles().isEmpty();
    }

    /** Throws a Malformed that says where. */
    C bind(JsonNode body) {
        List<Problem.At> errors = PlainJson.unfit(body).map(List::of).orElseGet(() -> check.errors(body));
        if (!errors.isEmpty()) {
            throw new Malformed(errors);
        }
        try {
            return EventJson.mapper().treeToValue(MadeIds.filled(body, made), slice.command());
        } catch (JacksonException unbound) {
            throw new Malformed(List.of(Malformed.at(unbound)));
        }
    }

    String digest(JsonNode body, Set<String> freeTexts) {
        return Digests.ofBody(name, clear.of(body, freeTexts));
    }
}
