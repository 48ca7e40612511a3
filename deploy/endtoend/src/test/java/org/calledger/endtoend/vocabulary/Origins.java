package org.calledger.endtoend.vocabulary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The two pages' sentences, and which word comes from which. */
final class Origins {
    private static final String HOUSE = "house";

    private final Properties sentences = read("sentences.properties");
    private final Properties origins = read("origins.properties");

    private static Properties read(String name) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Origins.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(reader);
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Number and words, in the order of the pages. */
    Map<String, String> sentences() {
        Map<String, String> ordered = new TreeMap<>((one, other) -> Integer.compare(order(one), order(other)));
        sentences.forEach((number, words) -> ordered.put(number.toString(), words.toString()));
        return ordered;
    }

    private static int order(String number) {
        int dot = number.indexOf('.');
        return Integer.parseInt(number.substring(0, dot)) * 100 + Integer.parseInt(number.substring(dot + 1));
    }

    /** The number of the sentence that the first of these keys has, from the most exact to the widest. */
    String of(String... keys) {
        for (String key : keys) {
            String number = origins.getProperty(key);
            if (number != null) {
                if (!number.equals(HOUSE) && !sentences.containsKey(number)) {
                    throw new IllegalStateException(key + " comes from a sentence that is not there: " + number);
                }
                return number.equals(HOUSE) ? "—" : number;
            }
        }
        throw new IllegalStateException(
                "say in origins.properties which sentence it comes from, or \"house\": " + List.of(keys));
    }

    /** Every key, so that none is left for what is gone. */
    Iterable<String> keys() {
        return origins.stringPropertyNames();
    }
}
