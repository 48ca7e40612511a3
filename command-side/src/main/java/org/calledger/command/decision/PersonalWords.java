package org.calledger.command.decision;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calledger.events.Fact;

/**
 * Texts that stand in clear for good, and what in them looks like somebody's PESEL (with its check digit), telephone or e-mail
 * address. It is a guess, so it warns: nothing is refused for it.
 */
final class PersonalWords {
    private static final Set<String> TEXTS =
            Set.of("title", "name", "problem", "note", "description", "reason", "minutes", "text");
    private static final int[] PESEL_WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1};
    private static final Pattern PESEL = Pattern.compile("(?<!\\d)\\d{11}(?!\\d)");
    private static final Pattern PHONE = Pattern.compile("(?<![\\d/-])(?:(?:\\+|00)48[ -]?)?"
            + "(?:\\d{3}[ -]?\\d{3}[ -]?\\d{3}|\\(?\\d{2}\\)?[ -]?\\d{3}[ -]?\\d{2}[ -]?\\d{2})(?![\\d/-])");
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+\\.[\\p{L}]{2,}");
    private static final int FEWEST_DIGITS = 9;

    private static final ClassValue<List<RecordComponent>> FIELDS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> fact) {
            return Arrays.stream(fact.getRecordComponents())
                    .filter(field -> field.getType() == String.class && TEXTS.contains(field.getName()))
                    .toList();
        }
    };

    private PersonalWords() {}

    static boolean standIn(Fact fact) {
        return FIELDS.get(fact.getClass()).stream().anyMatch(field -> standIn(text(field, fact)));
    }

    private static String text(RecordComponent field, Fact fact) {
        try {
            return field.getAccessor().invoke(fact) instanceof String text ? text : "";
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(field + " cannot be read", impossible);
        }
    }

    static boolean standIn(String text) {
        if (text.indexOf('@') >= 0 && MAIL.matcher(text).find()) {
            return true;
        }
        return text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS
                && (PHONE.matcher(text).find() || holdsPesel(text));
    }

    private static boolean holdsPesel(String text) {
        Matcher digits = PESEL.matcher(text);
        while (digits.find()) {
            String number = digits.group();
            int sum = 0;
            for (int i = 0; i < PESEL_WEIGHTS.length; i++) {
                sum += PESEL_WEIGHTS[i] * Character.digit(number.charAt(i), 10);
            }
            if (sum % 10 == 0) {
                return true;
            }
        }
        return false;
    }
}
