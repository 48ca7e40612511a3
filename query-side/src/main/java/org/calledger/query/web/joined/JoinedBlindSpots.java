package org.calledger.query.web.joined;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calledger.query.participation.BlindSpot;
import org.calledger.query.participation.BlindSpotTable;
import org.calledger.query.participation.FigureFilter;
import org.calledger.query.web.reading.BlindSpotsReading;
import org.calledger.query.web.reading.Standpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class JoinedBlindSpots implements BlindSpotsReading {
    private final Asking asking;
    private final BlindSpotTable spots = new BlindSpotTable();

    JoinedBlindSpots(Asking asking) {
        this.asking = asking;
    }

    @Override
    public List<BlindSpot> spots(
            @Nullable UUID community, @Nullable Integer from, @Nullable Integer to, Standpoint standpoint) {
        FigureFilter filter = new FigureFilter(
                Map.of(),
                community == null ? Set.of() : Set.of(community),
                false,
                from == null ? null : LocalDate.of(from, 1, 1),
                to == null ? null : LocalDate.of(to, 12, 31),
                standpoint.borders());
        return asking.at(standpoint.clocks(), at -> spots.spots(at, filter));
    }
}
