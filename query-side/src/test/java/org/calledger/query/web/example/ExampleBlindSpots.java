package org.calledger.query.web.example;

import java.util.List;
import java.util.UUID;
import org.calledger.query.participation.BlindSpot;
import org.calledger.query.web.reading.BlindSpotsReading;
import org.calledger.query.web.reading.Standpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ExampleBlindSpots implements BlindSpotsReading {
    @Override
    public List<BlindSpot> spots(
            @Nullable UUID community, @Nullable Integer from, @Nullable Integer to, Standpoint standpoint) {
        return List.of();
    }
}
