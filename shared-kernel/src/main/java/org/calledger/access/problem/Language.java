package org.calledger.access.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the product. */
public final class Language {

    public static final Locale POLISH = Locale.of("pl");
    public static final Locale ENGLISH = Locale.of("en");
    public static final List<Locale> ALL = List.of(POLISH, ENGLISH);

    private Language() {}

    /** What the header asks for (RFC 4647, lookup), Polish where it asks for nothing we speak or cannot be read. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 500) {
            return POLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), ALL);
            return found == null ? POLISH : found;
        } catch (IllegalArgumentException unreadable) {
            return POLISH;
        }
    }
}
