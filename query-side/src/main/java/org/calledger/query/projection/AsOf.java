package org.calledger.query.projection;

import java.time.Instant;

/** As recorded up to a position, or up to a moment of the ledger's clock. */
public sealed interface AsOf {
    record Position(long position) implements AsOf {}

    record Moment(Instant instant) implements AsOf {}
}
