package org.calledger.command.catalogue;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Titles of commands. */
public final class CommandWords {

    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private CommandWords() {}

    /** Where nobody wrote any words, the name itself has to do, with spaces. */
    public static String of(String name, Locale language) {
        try {
            return ResourceBundle.getBundle("org.calledger.command.catalogue.words", language, EXACTLY)
                    .getString(name);
        } catch (MissingResourceException unwritten) {
            String spaced = name.replace('-', ' ');
            return spaced.substring(0, 1).toUpperCase(language) + spaced.substring(1);
        }
    }
}
