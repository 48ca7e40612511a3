package org.calledger.command.decision;

import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** What somebody wants recorded. Components that are not {@code @Nullable} must be sent; see {@link Made}. */
public interface Command {

    /** When it happened; null only for commands that put a fact right. */
    @Nullable
    PartialDate on();

    @Nullable
    String note();

    @Nullable
    Source source();
}
