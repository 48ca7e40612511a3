package org.calledger.query.web.words;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.calledger.events.PartialDate;

/** A date as exact as it is known, in words: „wrzesień 2009”, "some day in 1997–2000", „ok. 1998”. */
public final class DateWords {
    private static final String OPEN = "..";

    private final Texts texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    DateWords(Texts texts, Locale language) {
        this.texts = texts;
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", language);
        this.month = DateTimeFormatter.ofPattern("LLLL yyyy", language);
    }

    public String say(LocalDate exact) {
        return day.format(exact);
    }

    public String say(PartialDate date) {
        String text = date.toString();
        int slash = text.indexOf('/');
        return slash < 0 ? doubted(text) : between(text.substring(0, slash), text.substring(slash + 1));
    }

    private String between(String from, String to) {
        if (from.equals(OPEN)) {
            return texts.say("date.until", doubted(to));
        }
        if (to.equals(OPEN)) {
            return texts.say("date.since", doubted(from));
        }
        boolean years = from.length() == 4 && to.length() == 4;
        return texts.say(years ? "date.someDayInYears" : "date.someDay", doubted(from), doubted(to));
    }

    private String doubted(String text) {
        String plain = text.substring(0, text.length() - 1);
        return switch (text.charAt(text.length() - 1)) {
            case '~' -> texts.say("date.about", plain(plain));
            case '?' -> texts.say("date.uncertain", plain(plain));
            case '%' -> texts.say("date.uncertain", texts.say("date.about", plain(plain)));
            default -> plain(text);
        };
    }

    private String plain(String text) {
        if (text.endsWith("-XX")) {
            return texts.say("date.someMonth", text.substring(0, 4));
        }
        if (text.endsWith("X")) {
            String decade = text.substring(0, 3);
            return texts.say("date.decade", decade + "0", decade + "9");
        }
        return switch (text.length()) {
            case 4 -> Year.parse(text).toString();
            case 7 -> month.format(YearMonth.parse(text));
            default -> day.format(LocalDate.parse(text));
        };
    }
}
