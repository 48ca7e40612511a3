package org.calledger.command.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.calledger.ledger.Query;
import org.calledger.ledger.axon.Recorded;

/** What a decision may look back on. Whatever is read through it becomes a condition of the append. */
public interface Past {

    /** Everything matching, by position. */
    List<Recorded> read(Query query);

    /** One event, of any type; it never changes, so it adds no condition. */
    Optional<Recorded> byId(UUID eventId);
}
