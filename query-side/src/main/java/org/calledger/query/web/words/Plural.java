package org.calledger.query.web.words;

import java.util.Locale;

/** Which form a noun takes after a whole number, as CLDR has it for Polish and English. */
enum Plural {
    ONE,
    FEW,
    MANY;

    static Plural of(long number, Locale language) {
        long count = Math.abs(number);
        if (count == 1) {
            return ONE;
        }
        if (!language.getLanguage().equals("pl")) {
            return MANY;
        }
        boolean few = count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14);
        return few ? FEW : MANY;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
