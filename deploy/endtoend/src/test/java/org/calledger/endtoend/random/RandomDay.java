package org.calledger.endtoend.random;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/**
 * Days of one chapter: time goes on from its first year for about three, but not always forwards; some are known only to
 * the month, the year or less; a few lie today, a few ahead.
 *
 * @param from the first day of the chapter
 * @param progress from 0 to 1
 */
record RandomDay(LocalDate from, double progress) {
    private static final int DAYS = 1000;

    String next(RandomGenerator random) {
        LocalDate day = day(random);
        return switch (random.nextInt(16)) {
            case 0, 1 -> Integer.toString(day.getYear());
            case 2, 3 -> day.toString().substring(0, 7);
            case 4 -> day.getYear() + "/" + (day.getYear() + 1);
            case 5 -> day + "~";
            case 6 -> random.nextInt(4) == 0 ? day.toString().substring(0, 3) + "X" : day.getYear() + "-XX";
            default -> day.toString();
        };
    }

    String exact(RandomGenerator random) {
        return day(random).toString();
    }

    private LocalDate day(RandomGenerator random) {
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        return switch (random.nextInt(80)) {
            case 0 -> today.plusDays(40);
            case 1, 2, 3 -> today;
            case 4, 5 -> from.plusDays(random.nextInt(DAYS));
            default -> from.plusDays((long) (progress * DAYS) + random.nextInt(30));
        };
    }
}
