package org.calledger.query.participation;

import org.jspecify.annotations.Nullable;

/**
 * A cell that may be asked for without login: a year or all, a community or all.
 *
 * @param year null: all
 * @param community empty: all
 */
record PublicCell(@Nullable String year, Scope scope, String community) {

    enum Scope {
        EVERYWHERE,
        OWN,
        BELOW
    }

    static final PublicCell ALL = new PublicCell(null, Scope.EVERYWHERE, "");

    static PublicCell of(@Nullable String year, @Nullable String community, boolean alone) {
        return community == null
                ? new PublicCell(year, Scope.EVERYWHERE, "")
                : new PublicCell(year, alone ? Scope.OWN : Scope.BELOW, community);
    }
}
