package org.calledger.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What every store refuses before it looks at anything recorded. */
public final class AppendRules {
    /** Events in one append. */
    public static final int MAX_EVENTS = 10_000;

    private AppendRules() {}

    /**
     * Checks the events themselves.
     *
     * @throws LedgerException.Rejected an empty append, too many events, or one id twice
     */
    public static void check(List<NewEvent> events) {
        if (events.isEmpty()) {
            throw new LedgerException.Rejected("an append of no events");
        }
        if (events.size() > MAX_EVENTS) {
            throw new LedgerException.Rejected("an append of " + events.size() + " events; at most " + MAX_EVENTS);
        }
        if (events.size() > 1) {
            checkIds(events);
        }
    }

    /**
     * Checks the condition's position.
     *
     * @throws LedgerException.Rejected a condition on a position that does not exist yet
     */
    public static void checkAfter(AppendCondition condition, long head) {
        if (condition.failIfEventsMatch() != null && condition.after() > head) {
            throw new LedgerException.Rejected(
                    "a condition after position " + condition.after() + ", the head is " + head);
        }
    }

    public static LedgerException.Rejected duplicate(UUID id) {
        return new LedgerException.Rejected("event " + id + " is recorded already");
    }

    private static void checkIds(List<NewEvent> events) {
        Set<UUID> ids = HashSet.newHashSet(events.size());
        for (NewEvent event : events) {
            if (!ids.add(event.id())) {
                throw new LedgerException.Rejected("event " + event.id() + " twice in one append");
            }
        }
    }
}
