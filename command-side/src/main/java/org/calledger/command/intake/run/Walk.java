package org.calledger.command.intake.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.calledger.command.intake.mapping.Row;
import org.calledger.command.intake.mapping.SheetPlan;
import org.calledger.command.intake.sheet.SheetFaultException;
import org.calledger.command.intake.sheet.SheetReader;
import org.calledger.command.intake.sheet.SheetRow;

/** One pass over the rows of a table. */
final class Walk {
    private Walk() {}

    /** What looks at rows; the row is the same object moved on. */
    interface Visitor {
        void sound(Row row);

        /** A row that no target can take. */
        default void unsound(SheetRow row) {}
    }

    static void over(Path file, SheetPlan plan, List<Map<String, String>> tables, Visitor visitor)
            throws IOException, SheetFaultException {
        try (SheetReader reader = new SheetReader(file, plan.format())) {
            Row row = new Row(plan, reader.header(), tables);
            for (SheetRow next = reader.next(); next != null; next = reader.next()) {
                if (next.fault() == null) {
                    row.to(next);
                    visitor.sound(row);
                } else {
                    visitor.unsound(next);
                }
            }
        }
    }
}
