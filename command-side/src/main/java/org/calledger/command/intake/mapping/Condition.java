package org.calledger.command.intake.mapping;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code when}: whether a target takes a row. */
sealed interface Condition {
    boolean holds(Row row);

    /** Known at all, or not. */
    record Presence(Text text, boolean wanted) implements Condition {
        @Override
        public boolean holds(Row row) {
            return (text.in(row) != null) == wanted;
        }
    }

    /**
     * One of these words, or none of them.
     *
     * @param number when the mapping gives a number, 1.0 is 1
     */
    record OneOf(Text text, Set<String> words, @Nullable BigDecimal number, boolean wanted) implements Condition {
        @Override
        public boolean holds(Row row) {
            String said = text.in(row);
            return (said != null && (words.contains(said) || equalsNumber(said))) == wanted;
        }

        private boolean equalsNumber(String said) {
            if (number == null || said.length() > 15) {
                return false;
            }
            try {
                return new BigDecimal(said).compareTo(number) == 0;
            } catch (NumberFormatException none) {
                return false;
            }
        }
    }
}
