package org.calledger.command.decision;

import java.util.List;
import java.util.stream.Stream;
import org.calledger.events.Fact;

/** What a command becomes: facts, in order, and what the caller should know beside. */
public record Decision(List<Fact> facts, List<Warning> warnings) {
    public Decision {
        facts = List.copyOf(facts);
        warnings = List.copyOf(warnings);
    }

    public static Decision of(Fact... facts) {
        return new Decision(List.of(facts), List.of());
    }

    /** The same, with one warning more. */
    public Decision warning(Warning warning) {
        return new Decision(
                facts, Stream.concat(warnings.stream(), Stream.of(warning)).toList());
    }
}
