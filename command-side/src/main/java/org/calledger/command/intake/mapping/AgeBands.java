package org.calledger.command.intake.mapping;

import java.math.BigDecimal;
import java.util.List;
import org.calledger.events.AgeBand;
import org.jspecify.annotations.Nullable;

/**
 * {@code as: age-band}: an age in whole years becomes the band it lies in.
 *
 * @param valid ages outside are unknown
 */
record AgeBands(Numbers age, List<AgeBand> bands, AgeBand valid) implements Text {

    @Override
    public @Nullable String in(Row row) {
        BigDecimal number = age.in(row);
        if (number == null || !holds(valid, number)) {
            return null;
        }
        int years = number.intValue();
        for (AgeBand band : bands) {
            if (holds(band, BigDecimal.valueOf(years))) {
                return band.toString();
            }
        }
        return null;
    }

    private static boolean holds(AgeBand band, BigDecimal years) {
        Integer to = band.to();
        return years.compareTo(BigDecimal.valueOf(band.from())) >= 0
                && (to == null || years.compareTo(BigDecimal.valueOf(to)) <= 0);
    }

    @Override
    public @Nullable String column() {
        return age.source().column();
    }
}
