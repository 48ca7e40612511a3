package org.calledger.access.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.calledger.refusal.Rule;

/**
 * The words of a problem: {@code <code>.title} says what kind it is, {@code <code>.detail} what it is this time. Those of
 * the doors stand beside this class, those of the rules beside {@link Rule}; where only {@code <code>} stands, it is both.
 */
public final class ProblemWords {

    private static final List<String> BUNDLES =
            List.of("org.calledger.access.problem.problems", "org.calledger.refusal.refusals");
    private static final String PLACES = "org.calledger.access.problem.places";
    private static final String PLACE = "schema.";
    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private ProblemWords() {}

    public static String title(String code, Locale language) {
        return words(code, ".title", language, List.of());
    }

    public static String detail(String code, Locale language, List<String> arguments) {
        return words(code, ".detail", language, arguments);
    }

    /**
     * What is wrong at a place: the words of a code that begins with {@code schema.}, as commands' schemas are answered;
     * anything else is itself.
     */
    public static String place(String detail, Locale language, List<String> arguments) {
        return find(PLACES, detail, language)
                .findFirst()
                .map(words -> new MessageFormat(words, language).format(arguments.toArray()))
                .orElse(detail);
    }

    /** Where a rule is broken by what a schema says: the first argument is the code of those words, the others are theirs. */
    private static Object[] told(List<String> arguments, Locale language) {
        return arguments.isEmpty() || !arguments.getFirst().startsWith(PLACE)
                ? arguments.toArray()
                : new Object[] {place(arguments.getFirst(), language, arguments.subList(1, arguments.size()))};
    }

    /** Every code there is words for, the doors' first. */
    public static List<String> codes() {
        return Stream.concat(
                        Stream.of(ProblemCode.values()).map(ProblemCode::code),
                        Stream.of(Rule.values()).map(Rule::code))
                .distinct()
                .toList();
    }

    private static String words(String code, String part, Locale language, List<String> arguments) {
        return BUNDLES.stream()
                .flatMap(bundle -> Stream.of(code + part, code).flatMap(key -> find(bundle, key, language)))
                .findFirst()
                .map(words -> new MessageFormat(words, language).format(told(arguments, language)))
                .orElse(code);
    }

    private static Stream<String> find(String bundle, String key, Locale language) {
        try {
            return Stream.of(ResourceBundle.getBundle(bundle, language, EXACTLY).getString(key));
        } catch (MissingResourceException missing) {
            return Stream.empty();
        }
    }
}
