package org.calledger.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalWordsTest {
    private static final Object[] ARGUMENTS = {"<0>", "<1>", "<2>", "<3>"};

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    void every_rule_has_a_title_and_a_detail(String language) {
        ResourceBundle words = words(language);
        for (Rule rule : Rule.values()) {
            assertThat(words.getString(rule.code() + ".title")).isNotBlank().doesNotContain("{", "'");
            String detail = new MessageFormat(words.getString(rule.code() + ".detail")).format(ARGUMENTS);
            assertThat(detail).isNotBlank().doesNotContain("{", "}", "'").endsWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    void nothing_is_worded_that_no_rule_and_no_warning_says(String language) {
        Set<String> unused = new TreeSet<>(words(language).keySet());
        for (Rule rule : Rule.values()) {
            unused.remove(rule.code() + ".title");
            unused.remove(rule.code() + ".detail");
        }
        unused.removeIf(key -> key.startsWith("initiative.over-capacity.")
                || key.startsWith("work.without-agreement.")
                || key.startsWith("text.names-somebody."));
        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "detail"})
    void the_two_languages_use_the_same_arguments(String part) {
        for (Rule rule : Rule.values()) {
            String key = rule.code() + "." + part;
            assertThat(used(words("pl").getString(key)))
                    .isEqualTo(used(words("en").getString(key)));
        }
    }

    private static Set<String> used(String words) {
        Set<String> used = new TreeSet<>();
        for (int i = 0; i < ARGUMENTS.length; i++) {
            if (words.contains("{" + i + "}")) {
                used.add("{" + i + "}");
            }
        }
        return used;
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(
                "org.calledger.refusal.refusals",
                Locale.forLanguageTag(language),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
