package org.calledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words POLISH = Words.in("pl");
    private static final Words ENGLISH = Words.in("en");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(POLISH.bundle().keySet()).isEqualTo(ENGLISH.bundle().keySet());
        for (String key : POLISH.bundle().keySet()) {
            assertThat(arguments(POLISH, key)).as(key).isEqualTo(arguments(ENGLISH, key));
        }
    }

    @Test
    void aLanguageNobodySpeaksHereIsEnglish() {
        assertThat(Words.in("de").locale()).isEqualTo(Locale.ENGLISH);
        assertThat(Words.in("pl_PL.UTF-8").say("run.stop")).contains("zostają");
    }

    @Test
    void theLanguageAskedForComesFirst() {
        assertThat(Words.asked(List.of("run", "--lang", "pl")).locale()).isEqualTo(Locale.of("pl"));
        assertThat(Words.asked(List.of("--lang=en", "run")).locale()).isEqualTo(Locale.ENGLISH);
    }

    private static int arguments(Words words, String key) {
        return new MessageFormat(words.bundle().getString(key)).getFormatsByArgumentIndex().length;
    }
}
