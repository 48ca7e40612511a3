package org.calledger.query.projection;

import java.util.UUID;
import org.calledger.events.PartialDate;
import org.calledger.ledger.axon.Recorded;
import org.jspecify.annotations.Nullable;

/** A row, where it comes from, and from when to when it stands. Owned by one {@link Folding}. */
final class Standing {
    private final Row row;
    private final long position;
    private final long origin;
    private final UUID eventId;
    private final @Nullable PartialDate on;
    private long until;

    /** @param position from which on the fact reads so: its own, or that of what put it right */
    Standing(Row row, long position, Recorded event) {
        this.row = row;
        this.position = position;
        this.origin = event.position();
        this.eventId = event.eventId();
        this.on = event.fact().on();
    }

    Shape shape() {
        return row.shape();
    }

    long origin() {
        return origin;
    }

    void closeAt(long at) {
        if (until == 0) {
            until = at;
        }
    }

    void write(CopyLine to) {
        to.add(position);
        if (until == 0) {
            to.add((Object) null);
        } else {
            to.add(until);
        }
        to.add(origin).add(eventId).add(on);
        row.write(to);
    }
}
