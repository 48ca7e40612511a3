package org.calledger.query.web.words;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.calledger.events.AgeBand;
import org.calledger.query.directory.Borders;
import org.calledger.query.participation.Dimension;
import org.calledger.query.web.reading.FigureTable.Year;
import org.calledger.query.web.reading.FiguresFilter;
import org.jspecify.annotations.Nullable;

/** What rows of figures are called, and in which order they are read. */
final class GroupWords {
    private static final Set<String> LAST =
            Set.of(Dimension.UNDATED, Dimension.UNKNOWN, Dimension.NONE, Borders.NOT_ATTRIBUTABLE);

    private final Words words;
    private final Collator order;

    GroupWords(Words words, Locale language) {
        this.words = words;
        this.order = Collator.getInstance(language);
    }

    String say(String by, String value, @Nullable String label) {
        if (label != null) {
            return label;
        }
        return switch (value) {
            case Dimension.UNDATED -> words.say("participation.undated");
            case Dimension.UNKNOWN, Dimension.NONE -> words.say("participation.none.of");
            case Borders.NOT_ATTRIBUTABLE -> words.say("participation.notAttributable");
            default -> named(by, value);
        };
    }

    private String named(String by, String value) {
        return switch (by) {
            case "category" -> words.kind("NeedCategory", value);
            case "kind" -> words.kind("GatheringKind", words.kind("InitiativeKind", value));
            case "sex" -> words.kind("Sex", value);
            case "ageBand" -> ages(value);
            case "community", "centre", "institution" -> words.say("unknown");
            default -> value;
        };
    }

    /** An address can name what is no age band; it stands as it is. */
    private String ages(String value) {
        if (!value.matches("\\d{1,2}-(\\d{1,3})?")) {
            return value;
        }
        String[] ends = value.split("-", -1);
        return ends[1].isEmpty() ? words.say("ages.andOver", ends[0]) : words.say("ages.between", ends[0], ends[1]);
    }

    /** By their words, as a dictionary of the language has them; years and ages by number; what is unknown comes last. */
    List<Year> sorted(String by, List<Year> rows) {
        Comparator<Year> byWords = switch (by) {
            case FiguresFilter.YEAR -> Comparator.comparing(Year::year);
            case "ageBand" -> Comparator.comparingInt(GroupWords::age);
            default -> Comparator.comparing(row -> say(by, row.year(), row.label()), order);
        };
        return rows.stream()
                .sorted(Comparator.comparing((Year row) -> LAST.contains(row.year()))
                        .thenComparing(byWords))
                .toList();
    }

    private static int age(Year row) {
        return LAST.contains(row.year())
                ? Integer.MAX_VALUE
                : AgeBand.parse(row.year()).from();
    }
}
