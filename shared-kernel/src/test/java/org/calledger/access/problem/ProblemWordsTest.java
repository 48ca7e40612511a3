package org.calledger.access.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemWordsTest {

    @ParameterizedTest
    @EnumSource
    void every_problem_of_the_doors_has_words_in_both_languages(ProblemCode code) {
        for (Locale language : Language.ALL) {
            String title = ProblemWords.title(code.code(), language);
            String detail = ProblemWords.detail(code.code(), language, List.of("1", "2", "3", "4"));
            assertThat(List.of(title, detail)).doesNotContain(code.code()).allMatch(words -> !words.contains("{"));
        }
        assertThat(ProblemWords.title(code.code(), Language.POLISH))
                .isNotEqualTo(ProblemWords.title(code.code(), Language.ENGLISH));
    }

    @Test
    void what_a_schema_says_has_words_in_both_languages() {
        List<Set<String>> keys = new ArrayList<>();
        for (Locale language : Language.ALL) {
            keys.add(ResourceBundle.getBundle("org.calledger.access.problem.places", language)
                    .keySet());
        }
        assertThat(keys.getFirst()).hasSizeGreaterThan(30).isEqualTo(keys.getLast());
        for (String code : keys.getFirst()) {
            List<String> arguments = List.of("7", "8");
            String polish = ProblemWords.place(code, Language.POLISH, arguments);
            String english = ProblemWords.place(code, Language.ENGLISH, arguments);
            // a place that was not filled; a brace may be what the words are about
            assertThat(polish).isNotEqualTo(english).doesNotContainPattern("\\{\\d");
            assertThat(english).doesNotContainPattern("\\{\\d");
            assertThat(polish.contains("7")).as(code).isEqualTo(english.contains("7"));
        }
    }

    @Test
    void a_rule_broken_by_what_a_schema_says_tells_it_in_the_same_language() {
        List<String> arguments = List.of("schema.too-long", "200");
        assertThat(ProblemWords.detail("history.correction-impossible", Language.POLISH, arguments))
                .endsWith("jest dłuższe niż znaków: 200.");
        assertThat(ProblemWords.detail("history.correction-impossible", Language.ENGLISH, arguments))
                .endsWith("is longer than 200 characters.");
    }

    @Test
    void a_place_has_its_words_in_the_readers_language_and_a_rule_its_code() {
        Trouble trouble = new Trouble(
                "request.malformed",
                400,
                List.of(),
                List.of(new Place("/name", "schema.required"), new Place("/on", "date.in-future")),
                Map.of());
        assertThat(new String(ProblemBody.of(trouble, Language.POLISH).json(), StandardCharsets.UTF_8))
                .contains("{\"pointer\":\"/name\",\"detail\":\"jest wymagane\"}")
                .contains("{\"pointer\":\"/on\",\"detail\":\"date.in-future\"}");
    }

    @Test
    void a_code_without_words_stands_for_itself() {
        assertThat(ProblemWords.title("no.such-code", Language.POLISH)).isEqualTo("no.such-code");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, pl", "'', pl", "en, en", "'en-GB,pl;q=0.5', en", "'de,pl', pl", "fr, pl", "'%%%', pl", "*, pl"
            })
    void polish_unless_english_is_asked_for(String header, String language) {
        assertThat(Language.of(header).getLanguage()).isEqualTo(language);
    }
}
