package org.calledger.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarningTest {

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    void every_warning_has_its_words(String language) {
        ResourceBundle words =
                ResourceBundle.getBundle("org.calledger.refusal.refusals", Locale.forLanguageTag(language));
        for (Warning warning : Warning.values()) {
            assertThat(words.getString(warning.code() + ".title")).isNotBlank();
            assertThat(words.getString(warning.code() + ".detail")).isNotBlank();
        }
    }
}
