package org.calledger.command.intake.mapping;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a name in a mapping can stand for. */
sealed interface Reference extends Text {

    /** A cell; what stands for nothing in this file is nothing. */
    record Cell(String column, int slot, Set<String> nothing) implements Reference {
        @Override
        public @Nullable String in(Row row) {
            String cell = row.cell(slot);
            return cell.isEmpty() || nothing.contains(cell) ? null : cell;
        }
    }

    /** A named value of the file. */
    record Value(int slot, @Nullable String column) implements Reference {
        @Override
        public @Nullable String in(Row row) {
            return row.value(slot);
        }
    }

    /** The element of a list that the target is about. */
    record Element(@Nullable String column) implements Reference {
        @Override
        public @Nullable String in(Row row) {
            return row.element();
        }
    }

    /** {@code $file}: the same for every row. */
    record Whole(String file) implements Reference {
        @Override
        public String in(Row row) {
            return file;
        }

        @Override
        public @Nullable String column() {
            return null;
        }
    }

    /** {@code $row}. */
    record Identity() implements Reference {
        @Override
        public String in(Row row) {
            return row.identity();
        }

        @Override
        public @Nullable String column() {
            return null;
        }
    }
}
