package org.calledger.query.network;

import java.util.UUID;
import org.calledger.query.network.Network.Kind;
import org.calledger.query.projection.Happened;
import org.jspecify.annotations.Nullable;

/**
 * One reason why two stand together.
 *
 * @param until when it ended; null with no {@code endedBy} while it goes on
 * @param endedBy position of what ended it
 */
record Tie(
        Kind kind,
        UUID from,
        UUID to,
        Happened since,
        long position,
        @Nullable Happened until,
        @Nullable Long endedBy) {}
