package org.calledger.command.intake.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.calledger.access.problem.ProblemCode;
import org.calledger.command.intake.report.Fault;
import org.calledger.command.intake.report.FaultException;
import org.jspecify.annotations.Nullable;

/** What can be done with a text on its way into a field; nothing known stays nothing known unless a step says otherwise. */
final class Steps {
    private Steps() {}

    /** A text made of another one. */
    interface Step extends Text {
        Text source();

        @Nullable
        String of(String said, Row row);

        @Override
        default @Nullable String in(Row row) {
            String said = source().in(row);
            return said == null ? null : of(said, row);
        }

        @Override
        default @Nullable String column() {
            return source().column();
        }
    }

    /** {@code absent}: words that mean that nothing is known. */
    record Absent(Text source, Pattern words) implements Step {
        @Override
        public @Nullable String of(String said, Row row) {
            return words.matcher(said).matches() ? null : said;
        }
    }

    /** {@code same-as}: nothing of its own, being named like that. */
    record SameAs(Text source, Text other) implements Step {
        @Override
        public @Nullable String of(String said, Row row) {
            return said.equalsIgnoreCase(other.in(row)) ? null : said;
        }
    }

    /** {@code first}: the first element of a list in one cell. */
    record First(Text source, Elements elements) implements Step {
        @Override
        public @Nullable String of(String said, Row row) {
            List<String> all = elements.of(said);
            return all.isEmpty() ? null : all.getFirst();
        }
    }

    /**
     * {@code map}.
     *
     * @param values by lower-case word; an empty one means that nothing is known
     * @param rest for every other word, empty as above; null: every other word is a fault
     */
    record Mapped(
            Text source,
            Map<String, String> values,
            @Nullable String rest) implements Step {
        @Override
        public @Nullable String of(String said, Row row) {
            String value = values.getOrDefault(said.toLowerCase(Locale.ROOT), rest);
            if (value == null) {
                throw Fault.of(ProblemCode.IMPORT_VALUE_UNMAPPED, column(), said)
                        .thrown();
            }
            return value.isEmpty() ? null : value;
        }
    }

    /** {@code limit}: cut to so many characters, the last of them an ellipsis. */
    record Limit(Text source, int most) implements Step {
        @Override
        public String of(String said, Row row) {
            if (said.length() <= most) {
                return said;
            }
            int end = Character.isHighSurrogate(said.charAt(most - 2)) ? most - 2 : most - 1;
            return said.substring(0, end).stripTrailing() + "…";
        }
    }

    /** {@code over}: only what a limit of so many characters would cut. */
    record Over(Text source, int most) implements Step {
        @Override
        public @Nullable String of(String said, Row row) {
            return said.length() > most ? said : null;
        }
    }

    /** {@code unreadable: absent}. */
    record Lenient(Text source) implements Text {
        @Override
        public @Nullable String in(Row row) {
            try {
                return source.in(row);
            } catch (FaultException unreadable) {
                return null;
            }
        }

        @Override
        public @Nullable String column() {
            return source.column();
        }
    }

    /** {@code otherwise}: instead of nothing known. */
    record Otherwise(Text source, Text instead) implements Text {
        @Override
        public @Nullable String in(Row row) {
            String said = source.in(row);
            return said == null ? instead.in(row) : said;
        }

        @Override
        public @Nullable String column() {
            return source.column();
        }
    }
}
