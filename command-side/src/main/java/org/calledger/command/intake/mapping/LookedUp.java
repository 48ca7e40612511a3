package org.calledger.command.intake.mapping;

import java.util.List;
import org.calledger.access.problem.ProblemCode;
import org.calledger.command.intake.report.Fault;
import org.jspecify.annotations.Nullable;

/** What another file says under this row's key; a key that it does not know is a fault. */
record LookedUp(int table, String sheet, List<Text> key, boolean required) implements Text {

    @Override
    public @Nullable String in(Row row) {
        String asked = Lookup.join(key, row);
        String found = asked == null ? null : row.table(table).get(asked);
        if (found == null && required) {
            throw Fault.of(ProblemCode.IMPORT_LOOKUP_MISSING, column(), sheet).thrown();
        }
        return found;
    }

    @Override
    public @Nullable String column() {
        return key.getFirst().column();
    }
}
