package org.calledger.benchmarks.report;

import java.util.Locale;

/** Numbers as people read them. */
final class Text {
    private static final double THOUSAND = 1_000;

    private Text() {}

    /** Two digits that matter, without needless zeros. */
    static String short2(double value) {
        if (value >= 10) {
            return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
        }
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    }

    /** {@code 12,345}. */
    static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    static String millis(double micros) {
        return String.format(Locale.ROOT, micros < THOUSAND ? "%.3f" : "%.2f", micros / THOUSAND);
    }

    static String spread(Spread spread) {
        return short2(spread.median()) + " (" + short2(spread.least()) + "–" + short2(spread.most()) + ")";
    }

    static String wholes(Spread spread) {
        return whole(spread.median()) + " (" + whole(spread.least()) + "–" + whole(spread.most()) + ")";
    }
}
