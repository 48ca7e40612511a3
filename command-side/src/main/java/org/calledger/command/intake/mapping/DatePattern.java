package org.calledger.command.intake.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code dd.MM.yyyy}, {@code MM/yyyy}, {@code yyyy}; {@code d} and {@code M} also without zero, {@code *} whatever follows. */
final class DatePattern {
    private static final Pattern LETTERS = Pattern.compile("yyyy|MM|M|dd|d|\\*|.");
    private final Pattern form;
    private final boolean months;
    private final boolean days;

    private DatePattern(Pattern form) {
        this.form = form;
        this.months = form.namedGroups().containsKey("month");
        this.days = form.namedGroups().containsKey("day");
    }

    /** Throws IllegalArgumentException when it names no year, a day without a month, or something twice. */
    static DatePattern parse(String pattern) {
        StringBuilder form = new StringBuilder();
        Matcher letters = LETTERS.matcher(pattern);
        while (letters.find()) {
            form.append(
                    switch (letters.group()) {
                        case "yyyy" -> "(?<year>\\d{4})";
                        case "MM" -> "(?<month>\\d{2})";
                        case "M" -> "(?<month>\\d{1,2})";
                        case "dd" -> "(?<day>\\d{2})";
                        case "d" -> "(?<day>\\d{1,2})";
                        case "*" -> ".*";
                        default -> Pattern.quote(letters.group());
                    });
        }
        DatePattern made = new DatePattern(Pattern.compile(form.toString(), Pattern.DOTALL));
        if (!made.form.namedGroups().containsKey("year") || (made.days && !made.months)) {
            throw new IllegalArgumentException("a date pattern has yyyy, yyyy and MM, or yyyy, MM and dd");
        }
        return made;
    }

    /** As EDTF, not yet checked against the calendar; null when the text has another form. */
    @Nullable
    String read(String said) {
        Matcher found = form.matcher(said);
        if (!found.matches()) {
            return null;
        }
        String date = found.group("year");
        date = months ? date + '-' + two(found.group("month")) : date;
        return days ? date + '-' + two(found.group("day")) : date;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? '0' + digits : digits;
    }
}
