package org.calledger.command.decision;

import java.util.Collection;
import org.calledger.events.CommunityId;
import org.jspecify.annotations.Nullable;

/** Where a fact counts. */
public final class Whereabouts {
    private Whereabouts() {}

    /** As told; else the only community there is to choose from; else null. */
    public static @Nullable CommunityId of(@Nullable CommunityId told, Collection<CommunityId> among) {
        return told != null || among.size() != 1 ? told : among.iterator().next();
    }
}
