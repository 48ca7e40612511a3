package org.calledger.command.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command became.
 *
 * @param position of the last event
 * @param events in their order; at least one
 * @param before whether the same request had recorded them before: then nothing new was
 * @param requestDigest of the body that recorded them, as their metadata say; null where they say none
 */
public record Handled(
        long position,
        List<HandledEvent> events,
        List<Warning> warnings,
        boolean before,
        @Nullable String requestDigest) {

    public Handled {
        events = List.copyOf(events);
        warnings = List.copyOf(warnings);
    }
}
