package org.calledger.query.web.reading;

import java.util.List;
import java.util.UUID;
import org.calledger.query.participation.BlindSpot;
import org.jspecify.annotations.Nullable;

/** What is not seen, and not done. */
public interface BlindSpotsReading {
    /**
     * @param community with all below it; null: all
     * @param from first year, inclusive
     * @param to last year, inclusive
     */
    List<BlindSpot> spots(
            @Nullable UUID community, @Nullable Integer from, @Nullable Integer to, Standpoint standpoint);
}
