package org.calledger.endtoend.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.calledger.command.CommandSide;
import org.calledger.command.decision.Slice;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/vocabulary.md} says what the code says. */
class VocabularyTest {
    private static final Path PAGE = Path.of("../../docs/vocabulary.md");
    private static final String HOW = "docs/vocabulary.md is not what the code says now; to renew it run:"
            + " mvn -pl deploy/endtoend -am test -Dtest=VocabularyTest -Dvocabulary.record"
            + " -Dsurefire.failIfNoSpecifiedTests=false";

    @Test
    void the_page_says_what_the_code_says() throws IOException {
        String page = new Vocabulary().page();
        if (System.getProperty("vocabulary.record") != null) {
            Files.writeString(PAGE, page);
            Assumptions.abort("written, to be looked at and committed: " + PAGE);
        }
        assertThat(PAGE).as(HOW).content().isEqualTo(page);
    }

    @Test
    void every_line_of_origins_is_of_a_word_there_is() {
        Vocabulary vocabulary = new Vocabulary();
        assertThat(vocabulary.page()).isNotBlank();
        assertThat(vocabulary.idle()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    void every_command_has_words(String language) throws MissingResourceException {
        ResourceBundle words = ResourceBundle.getBundle(
                "org.calledger.command.catalogue.words",
                Locale.forLanguageTag(language),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        assertThat(words.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        CommandSide.SLICES.stream().map(Slice::name).toList());
    }
}
