package org.calledger.standalone.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

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

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }
}
