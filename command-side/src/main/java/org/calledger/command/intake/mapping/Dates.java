package org.calledger.command.intake.mapping;

import java.util.List;
import org.calledger.access.problem.ProblemCode;
import org.calledger.command.intake.report.Fault;
import org.calledger.events.PartialDate;
import org.jspecify.annotations.Nullable;

/** {@code as: date}: the first pattern that fits says what is year, month and day, and so how exact the date is. */
record Dates(Text source, List<DatePattern> patterns) implements Text {

    @Override
    public @Nullable String in(Row row) {
        String said = source.in(row);
        if (said == null) {
            return null;
        }
        for (DatePattern pattern : patterns) {
            String date = pattern.read(said);
            if (date != null) {
                return checked(date, said);
            }
        }
        return checked(patterns.isEmpty() ? said : "", said);
    }

    private String checked(String date, String said) {
        try {
            PartialDate.parse(date);
            return date;
        } catch (IllegalArgumentException noSuchDay) {
            throw Fault.of(ProblemCode.IMPORT_DATE_MALFORMED, column(), said).thrown();
        }
    }

    @Override
    public @Nullable String column() {
        return source.column();
    }
}
