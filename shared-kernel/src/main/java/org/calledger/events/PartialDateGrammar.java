package org.calledger.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the EDTF subset of {@link PartialDate}. */
final class PartialDateGrammar {
    private static final Pattern SIMPLE =
            Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{2})(?:-(?<day>\\d{2}))?)?[~?%]?");
    private static final Pattern DECADE = Pattern.compile("(?<decade>\\d{3})X[~?%]?");
    private static final Pattern SOME_MONTH = Pattern.compile("(?<year>\\d{4})-XX[~?%]?");
    private static final int LONGEST = 23;

    private record Bounds(LocalDate first, LocalDate last) {}

    private PartialDateGrammar() {}

    static PartialDate parse(String text) {
        if (text.length() > LONGEST) {
            throw wrong("over " + LONGEST + " characters");
        }
        LocalDate day = exactDay(text);
        if (day != null) {
            return new PartialDate(text, day, day);
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            Bounds bounds = simple(text);
            return new PartialDate(text, bounds.first(), bounds.last());
        }
        return interval(text, end(text.substring(0, slash)), end(text.substring(slash + 1)));
    }

    /** The form that nearly all have, without a pattern: whoever folds a ledger reads one an event. */
    private static @Nullable LocalDate exactDay(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        boolean possible = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
        return possible ? LocalDate.of(year, month, day) : null;
    }

    /** Negative where there are other characters than digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static PartialDate interval(String text, @Nullable Bounds from, @Nullable Bounds to) {
        if (from == null && to == null) {
            throw wrong(text);
        }
        if (from != null && to != null && from.first().isAfter(to.last())) {
            throw wrong(text + " (it ends before it begins)");
        }
        return new PartialDate(text, from == null ? null : from.first(), to == null ? null : to.last());
    }

    private static @Nullable Bounds end(String text) {
        return text.equals("..") ? null : simple(text);
    }

    private static Bounds simple(String text) {
        Matcher decade = DECADE.matcher(text);
        if (decade.matches()) {
            int first = Integer.parseInt(decade.group("decade")) * 10;
            return years(text, first, first + 9);
        }
        Matcher someMonth = SOME_MONTH.matcher(text);
        if (someMonth.matches()) {
            int year = Integer.parseInt(someMonth.group("year"));
            return years(text, year, year);
        }
        Matcher simple = SIMPLE.matcher(text);
        if (!simple.matches()) {
            throw wrong(text);
        }
        return calendar(text, Integer.parseInt(simple.group("year")), simple.group("month"), simple.group("day"));
    }

    private static Bounds calendar(String text, int year, @Nullable String month, @Nullable String day) {
        if (month == null) {
            return years(text, year, year);
        }
        try {
            YearMonth in = YearMonth.of(year, Integer.parseInt(month));
            if (year == 0) {
                throw wrong(text);
            }
            if (day == null) {
                return new Bounds(in.atDay(1), in.atEndOfMonth());
            }
            LocalDate exact = in.atDay(Integer.parseInt(day));
            return new Bounds(exact, exact);
        } catch (DateTimeException none) {
            throw wrong(text + " (no such day)");
        }
    }

    private static Bounds years(String text, int first, int last) {
        if (last == 0) {
            throw wrong(text);
        }
        return new Bounds(LocalDate.of(Math.max(first, 1), 1, 1), LocalDate.of(last, 12, 31));
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("not a date of EDTF as used here: " + text);
    }
}
