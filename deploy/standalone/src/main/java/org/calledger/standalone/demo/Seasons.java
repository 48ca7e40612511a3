package org.calledger.standalone.demo;

import java.time.YearMonth;
import java.util.List;

/** How lively a month is, against an ordinary month of a grown ledger. */
final class Seasons {
    private static final double[] MONTHS = {0.7, 0.8, 1.0, 1.05, 1.25, 1.3, 0.45, 0.5, 1.2, 1.2, 1.0, 0.9};
    private static final YearMonth FIRST_CLOSED = YearMonth.of(2020, 3);
    private static final YearMonth LAST_CLOSED = YearMonth.of(2021, 5);
    private static final int BEGINNING = 2006;
    private static final double START = 0.35;
    private static final double GROWTH_A_YEAR = 0.065;
    private static final double CLOSED = 0.07;
    private static final double SLOW_RETURN = 0.7;

    static final List<YearMonth> ALL = YearMonth.of(BEGINNING, 3)
            .atDay(1)
            .datesUntil(Script.END, java.time.Period.ofMonths(1))
            .map(YearMonth::from)
            .toList();

    private Seasons() {}

    static double liveliness(YearMonth month) {
        return growth(month) * MONTHS[month.getMonthValue() - 1];
    }

    /** Without the seasons: for needs, which people have in summer too. */
    static double growth(YearMonth month) {
        if (isClosed(month)) {
            return CLOSED;
        }
        double grown = START + GROWTH_A_YEAR * (month.getYear() - BEGINNING);
        return month.getYear() == LAST_CLOSED.getYear() ? grown * SLOW_RETURN : grown;
    }

    /** The closed year: hardly anybody met. */
    static boolean isClosed(YearMonth month) {
        return !month.isBefore(FIRST_CLOSED) && !month.isAfter(LAST_CLOSED);
    }
}
