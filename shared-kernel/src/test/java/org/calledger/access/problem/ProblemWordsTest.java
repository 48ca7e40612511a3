package org.calledger.access.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
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
