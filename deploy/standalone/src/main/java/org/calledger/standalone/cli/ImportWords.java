package org.calledger.standalone.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.calledger.access.problem.Language;

/** What {@code import} says, in Polish or in English. */
record ImportWords(Locale language, ResourceBundle bundle) {

    ImportWords(Locale language) {
        this(
                language,
                ResourceBundle.getBundle(
                        "org.calledger.standalone.cli.import",
                        language.getLanguage().equals("pl") ? language : Locale.ENGLISH,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The one of our two languages in which it is said. */
    Locale told() {
        return language.getLanguage().equals("pl") ? Language.POLISH : Language.ENGLISH;
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }
}
