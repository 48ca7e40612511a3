package org.calledger.query.web.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.calledger.query.web.reading.Cell;
import org.jspecify.annotations.Nullable;

/** Figures in words: known, unknown, zero and not applicable are never mixed up. */
final class FigureWords {
    private static final int MINUTES = 60;
    private static final String NOTHING = "–";

    private final Words words;

    FigureWords(Words words) {
        this.words = words;
    }

    /** With its unit: minutes as hours and minutes, shares in per cent. */
    String quantity(String measure, Number sum) {
        if (isTime(measure)) {
            long minutes = sum.longValue();
            return minutes % MINUTES == 0
                    ? words.say("unit.hoursOnly", words.number(minutes / MINUTES))
                    : words.say("unit.hours", words.number(minutes / MINUTES), words.number(minutes % MINUTES));
        }
        if (measure.endsWith("Share")) {
            return words.say("unit.percent", words.number(new BigDecimal(sum.toString()).movePointRight(2)));
        }
        return words.number(sum);
    }

    /** For the marks of a scale and over bars: short. */
    String brief(String measure, double value) {
        return words.number(isTime(measure) ? Math.round(value / MINUTES) : value);
    }

    String sum(String measure, @Nullable Cell cell) {
        if (cell == null || (cell.isEmpty() && cell.known() == 0)) {
            return words.say("cell.nothing");
        }
        if (cell.known() == 0 && cell.height() == 0) {
            return words.say(cell.unknown() > 0 ? "cell.unknown" : "cell.notApplicable");
        }
        return quantity(measure, cell.sum() == null ? 0 : cell.sum());
    }

    /** What a sum is made of; empty where it is made of known facts alone. */
    String makeup(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        add(parts, "zero", cell.zero());
        add(parts, "unknown", cell.known() == 0 && cell.notApplicable() == 0 ? 0 : cell.unknown());
        add(parts, "notApplicable", cell.known() == 0 && cell.unknown() == 0 ? 0 : cell.notApplicable());
        if (!parts.isEmpty() && cell.known() > 0) {
            parts.addFirst(words.say("cell.of.known", words.number(cell.known())));
        }
        add(parts, "straddling", cell.straddling());
        return String.join(", ", parts);
    }

    /** The mark over a bar. */
    String mark(String measure, Cell cell) {
        if (cell.known() == 0 && cell.height() == 0) {
            return cell.unknown() > 0 ? "?" : cell.notApplicable() > 0 ? words.say("cell.mark.notApplicable") : NOTHING;
        }
        return brief(measure, cell.height());
    }

    private void add(List<String> parts, String what, long count) {
        if (count > 0) {
            parts.add(words.say("cell.of." + what, words.number(count)));
        }
    }

    private static boolean isTime(String measure) {
        return measure.startsWith("minutes");
    }
}
