package org.calledger.standalone;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command line says, in Polish or in English. */
record Words(Locale locale, ResourceBundle bundle) {
    private static final Locale POLISH = Locale.of("pl");
    private static final String OPTION = "--lang";

    static Words in(String language) {
        Locale locale = language.startsWith("pl") ? POLISH : Locale.ENGLISH;
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(locale, ResourceBundle.getBundle("org.calledger.standalone.words", locale, exact));
    }

    /** The language of {@code --lang}, needed before the arguments are parsed: it is that of their errors and help too. */
    static Words asked(List<String> arguments) {
        // What the person's settings say, also where this machine has no such locale installed and the JVM knows
        // nothing
        String setting = System.getenv().getOrDefault("CAL_LEDGER_LANG", "");
        String said =
                setting.isEmpty() ? Locale.getDefault(Locale.Category.DISPLAY).getLanguage() : setting;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(OPTION + "=")) {
                said = argument.substring(OPTION.length() + 1);
            } else if (argument.equals(OPTION) && i + 1 < arguments.size()) {
                said = arguments.get(i + 1);
            }
        }
        return in(said);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
