package org.calledger.query.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.calledger.events.NeedCategory;
import org.calledger.events.PartialDate;
import org.calledger.query.web.reading.Cell;
import org.calledger.query.web.reading.FigureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordsTest {
    private static final String BUNDLE = "/org/calledger/query/web/%s_%s.properties";

    private final Words polish = words(Locale.of("pl", "PL"));
    private final Words english = words(Locale.UK);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2009-09-17  | 17 września 2009                     | 17 September 2009
                    2009-09     | wrzesień 2009                        | September 2009
                    2009        | 2009                                 | 2009
                    2009-XX     | jakiś miesiąc 2009 r.                | some month of 2009
                    199X        | lata 1990–1999                       | the years 1990–1999
                    1998~       | ok. 1998                             | c. 1998
                    1998-05?    | maj 1998 (niepewne)                  | May 1998 (uncertain)
                    1998%       | ok. 1998 (niepewne)                  | c. 1998 (uncertain)
                    1997/2000   | któryś dzień w latach 1997–2000      | some day in 1997–2000
                    2000-05/2001 | któryś dzień między: maj 2000 a 2001 | some day between May 2000 and 2001
                    1997~/..    | ok. 1997 lub później                 | c. 1997 or later
                    ../2000-01-02 | 2 stycznia 2000 lub wcześniej      | 2 January 2000 or earlier
                    """)
    void dates_are_said_as_exactly_as_they_are_known(String date, String inPolish, String inEnglish) {
        assertThat(polish.date(PartialDate.parse(date))).isEqualTo(inPolish);
        assertThat(english.date(PartialDate.parse(date))).isEqualTo(inEnglish);
    }

    @Test
    void rows_are_named_and_ordered_by_their_words() {
        List<FigureTable.Year> rows = Stream.of("UNKNOWN", "SPORT_AND_RECREATION", "SAFETY", "GREENERY", "CULTURE")
                .map(value -> new FigureTable.Year(value, Map.of()))
                .toList();
        assertThat(polish.sorted("category", rows).stream()
                        .map(row -> polish.group("category", row.year(), row.label())))
                .containsExactly("bezpieczeństwo", "kultura", "sport i rekreacja", "zieleń", "nieznane albo żadne");
        assertThat(polish.group("ageBand", "65-", null)).isEqualTo("65 lat i więcej");
        assertThat(english.group("ageBand", "0-15", null)).isEqualTo("0–15 years");
        assertThat(polish.group("community", "notAttributable", null)).isEqualTo("nie wiadomo, w której z części");
        List<FigureTable.Year> places = Stream.of("Żabia", "Łąki", "Zalesie", "Lipowa")
                .map(name -> new FigureTable.Year("00000000-0000-4000-8000-000000000001", name, Map.of()))
                .toList();
        assertThat(polish.sorted("community", places))
                .extracting(FigureTable.Year::label)
                .containsExactly("Lipowa", "Łąki", "Zalesie", "Żabia");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 potrzeb, 0 needs",
        "1, 1 potrzeba, 1 need",
        "2, 2 potrzeby, 2 needs",
        "5, 5 potrzeb, 5 needs",
        "12, 12 potrzeb, 12 needs",
        "22, 22 potrzeby, 22 needs",
        "101, 101 potrzeb, 101 needs",
        "112, 112 potrzeb, 112 needs",
        "123, 123 potrzeby, 123 needs"
    })
    void nouns_agree_with_their_number(long number, String inPolish, String inEnglish) {
        assertThat(polish.count("needs", number)).isEqualTo(inPolish);
        assertThat(english.count("needs", number)).isEqualTo(inEnglish);
    }

    @Test
    void big_numbers_are_grouped_as_the_language_does() {
        assertThat(polish.number(57171)).isEqualTo("57\u00a0171");
        assertThat(english.number(57171)).isEqualTo("57,171");
    }

    @Test
    void minutes_are_said_in_hours() {
        assertThat(polish.quantity("minutesSelfReported", 1_066_011)).isEqualTo("17\u00a0766 h 51 min");
        assertThat(english.quantity("minutesSelfReported", 120)).isEqualTo("2 h");
    }

    @Test
    void zero_unknown_not_applicable_and_nothing_are_four_words() {
        assertThat(polish.sum("attendances", new Cell(0, 3, 3, 0, 0, 0))).isEqualTo("0");
        assertThat(polish.sum("attendances", new Cell(0, 0, 0, 4, 0, 0))).isEqualTo("nie wiadomo ile");
        assertThat(polish.sum("attendances", new Cell(0, 0, 0, 0, 2, 0))).isEqualTo("nie dotyczy");
        assertThat(polish.sum("attendances", Cell.EMPTY)).isEqualTo("brak zapisów");
        assertThat(polish.sum("attendances", null)).isEqualTo("brak zapisów");
    }

    @Test
    void a_sum_says_what_it_is_made_of_only_where_that_matters() {
        assertThat(polish.makeup(new Cell(57171, 241, 22, 48, 0, 0)))
                .isEqualTo("liczba znana: 241, w tym zero: 22, nie wiadomo ile: 48");
        assertThat(polish.makeup(new Cell(12, 3, 0, 0, 0, 0))).isEmpty();
        assertThat(english.makeup(new Cell(null, 0, 0, 4, 0, 0))).isEmpty();
        assertThat(english.makeup(new Cell(12, 3, 0, 0, 0, 2))).isEqualTo("across the border of the period: 2");
    }

    @Test
    void closed_lists_have_labels_and_an_unknown_name_stands_as_it_is() {
        assertThat(polish.kind(NeedCategory.PUBLIC_SPACE)).isEqualTo("przestrzeń publiczna");
        assertThat(polish.kind("NeedCategory", "NEVER_HEARD_OF")).isEqualTo("NEVER_HEARD_OF");
        assertThat(polish.event("need.NeedReported")).isEqualTo("Zgłoszono potrzebę");
        assertThat(polish.rule("need.unknown")).isEqualTo("Nie ma takiej potrzeby");
        assertThat(polish.event("sky.SkyFell")).isEqualTo("sky.SkyFell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "places"})
    void both_languages_have_the_same_keys_and_no_empty_text(String bundle) throws IOException {
        Properties polishTexts = texts(bundle, "pl");
        Properties englishTexts = texts(bundle, "en");
        assertThat(polishTexts.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(englishTexts.stringPropertyNames());
        assertThat(polishTexts.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(englishTexts.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(polishTexts.values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(englishTexts.values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static Words words(Locale language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "org/calledger/query/web/messages",
                "org/calledger/query/web/places",
                "org/calledger/events/kinds",
                "org/calledger/events/types");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages, language, ZoneId.of("Europe/Warsaw"));
    }

    private static Properties texts(String bundle, String language) throws IOException {
        var properties = new Properties();
        var in = Objects.requireNonNull(WordsTest.class.getResourceAsStream(BUNDLE.formatted(bundle, language)));
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
