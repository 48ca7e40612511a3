package org.calledger.query.web.words;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.calledger.access.problem.Language;
import org.calledger.access.problem.ProblemWords;
import org.calledger.events.Headcount;
import org.calledger.events.PartialDate;
import org.calledger.query.projection.Happened;
import org.calledger.query.web.reading.Cell;
import org.calledger.query.web.reading.FigureTable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What templates say in the reader's language: {@code ${words.date(need.on)}}. One per request. */
public final class Words {
    private static final int MONTHS_OF_A_YEAR = 12;

    private final MessageSource messages;
    private final Locale language;
    private final ZoneId zone;
    private final DateWords dates;
    private final NumberFormat numbers;
    private final FigureWords figures;
    private final GroupWords groups;

    public Words(MessageSource messages, Locale language, ZoneId zone) {
        this.messages = messages;
        this.language = language;
        this.zone = zone;
        this.dates = new DateWords(this::say, language);
        this.numbers = NumberFormat.getNumberInstance(language);
        numbers.setMaximumFractionDigits(2);
        this.figures = new FigureWords(this);
        this.groups = new GroupWords(this, language);
    }

    /** {@code pl} or {@code en}. */
    public String language() {
        return language.getLanguage();
    }

    public String say(String key, String... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    public String date(@Nullable PartialDate date) {
        return date == null ? say("unknown") : dates.say(date);
    }

    /** When a fact happened, as the read side tells it. */
    public String when(@Nullable Happened happened) {
        return happened == null || happened.on() == null ? say("unknown") : dates.say(PartialDate.parse(happened.on()));
    }

    /** A year, a month, or {@code undated}. */
    public String period(String period) {
        return period.equals("undated") ? say("period.undated") : dates.say(PartialDate.parse(period));
    }

    /** How long at least it is from then to that day: „5 lat”; empty where that is less than a month, or unknown. */
    public String age(@Nullable PartialDate since, LocalDate day) {
        LocalDate latest = since == null ? null : since.latest();
        long months = latest == null ? 0 : ChronoUnit.MONTHS.between(latest, day);
        long years = months / MONTHS_OF_A_YEAR;
        return months < 1 ? "" : years == 0 ? count("months", months) : count("years", years);
    }

    public String day(LocalDate day) {
        return dates.say(day);
    }

    /** Date and time in the ledger's zone. */
    public String instant(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(zone)
                .format(moment);
    }

    public String number(Number number) {
        return numbers.format(number);
    }

    /** A number with its noun: „5 potrzeb”. The noun's forms are {@code count.<noun>.one|few|many}. */
    public String count(String noun, long number) {
        return say("count." + noun + "." + Plural.of(number, language).key(), number(number));
    }

    /** A label of a closed list: {@code NeedCategory.GREENERY}. */
    public String kind(@Nullable Enum<?> kind) {
        return kind == null ? say("unknown") : kind(kind.getDeclaringClass().getSimpleName(), kind.name());
    }

    /** As {@link #kind(Enum)}; a name without words stands as it is. */
    public String kind(String list, @Nullable String name) {
        if (name == null) {
            return say("unknown");
        }
        String label = messages.getMessage(list + "." + name, null, name, language);
        return label == null ? name : label;
    }

    /** What happened, by the stored name of its event: {@code need.NeedReported}. */
    public String event(String type) {
        String label = messages.getMessage(type, null, type, language);
        return label == null ? type : label;
    }

    /** What a rule says, in a few words: {@code need.merged}. */
    public String rule(String code) {
        return ProblemWords.title(code, language.getLanguage().equals("pl") ? Language.POLISH : Language.ENGLISH)
                .replaceAll("\\{\\d\\}", "…");
    }

    public String headcount(Headcount headcount) {
        return switch (headcount) {
            case Headcount.Known known -> count("people", known.total());
            case Headcount.Unknown unknown -> say("headcount.unknown");
            case Headcount.NotApplicable not -> say("headcount.notApplicable");
        };
    }

    /** As the read side tells it: a number, {@code unknown}, {@code not-applicable}; null where nobody could count yet. */
    public String told(@Nullable Object headcount) {
        return headcount == null
                ? ""
                : headcount instanceof Integer total
                        ? count("people", total)
                        : say(headcount.equals("unknown") ? "headcount.unknown" : "headcount.notApplicable");
    }

    public String quantity(String measure, Number sum) {
        return figures.quantity(measure, sum);
    }

    /** A mark of a chart's scale. */
    public String scale(String measure, double value) {
        return figures.brief(measure, value);
    }

    /** The mark over a bar of a chart. */
    public String mark(String measure, Cell cell) {
        return figures.mark(measure, cell);
    }

    public String sum(String measure, @Nullable Cell cell) {
        return figures.sum(measure, cell);
    }

    /** What a sum is made of, where that needs saying. */
    public String makeup(@Nullable Cell cell) {
        return figures.makeup(cell);
    }

    /** What a row of figures is called. */
    public String group(String by, String value, @Nullable String label) {
        return groups.say(by, value, label);
    }

    public List<FigureTable.Year> sorted(String by, List<FigureTable.Year> rows) {
        return groups.sorted(by, rows);
    }

    /** A figure with what it is made of, in one line. */
    public String cell(String measure, Cell cell) {
        String makeup = makeup(cell);
        return sum(measure, cell) + (makeup.isEmpty() ? "" : " (" + makeup + ")");
    }
}
