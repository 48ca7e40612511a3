package org.calledger.query.directory;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calledger.query.http.Parameters;
import org.calledger.query.projection.Snapshot;

/**
 * Which communities were asked for, before it is known what lies below them.
 *
 * @param communities empty: all
 */
public record CommunityFilter(List<UUID> communities, boolean ownScope) {

    /** From the parameters {@code community} and {@code scope}. */
    public static CommunityFilter of(Parameters parameters) {
        return new CommunityFilter(parameters.ids("community"), parameters.ownScope());
    }

    /** Those meant; empty: all. */
    public Set<UUID> within(Snapshot at) {
        return communities.isEmpty() || ownScope
                ? Set.copyOf(communities)
                : CommunityTable.withAllBelow(at, communities);
    }
}
