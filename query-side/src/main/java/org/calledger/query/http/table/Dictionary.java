package org.calledger.query.http.table;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeSet;

/** What the columns of tables, the fields of lists and the measures mean, in Polish and English. */
public final class Dictionary {
    private static final String BUNDLE = "org.calledger.query.http.table.dictionary";
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle polish = ResourceBundle.getBundle(BUNDLE, Locale.of("pl"), EXACTLY);
    private final ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.of("en"), EXACTLY);

    /** A field, explained. */
    public record Entry(String field, String pl, String en) {}

    /** Of {@code closed.from} first what is said of it, else what is said of {@code closed} and of {@code from}. */
    public Entry entry(String field) {
        return new Entry(field, words(polish, field), words(english, field));
    }

    public boolean knows(String field) {
        return !words(polish, field).isEmpty() && !words(english, field).isEmpty();
    }

    public Iterable<Entry> all() {
        return new TreeSet<>(polish.keySet()).stream().map(this::entry).toList();
    }

    private static String words(ResourceBundle bundle, String field) {
        try {
            return bundle.getString(field);
        } catch (MissingResourceException notAsAWhole) {
            int dot = field.lastIndexOf('.');
            if (dot < 0) {
                return "";
            }
            String thing = words(bundle, field.substring(0, dot));
            String part = words(bundle, field.substring(dot + 1));
            return thing.isEmpty() || part.isEmpty() ? "" : thing + ": " + part;
        }
    }
}
