package org.calledger.query.directory;

import java.util.function.Consumer;
import org.calledger.events.InstitutionEvent;
import org.calledger.events.InstitutionEvent.InstitutionClosed;
import org.calledger.events.InstitutionEvent.InstitutionTransformed;
import org.calledger.query.projection.PlainRow;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;

/** What institutions become. */
final class InstitutionChange {
    static final Shape CHANGE = Shape.of("institution_change", "institution_id", "name", "kind");
    static final Shape CLOSING = Shape.of("institution_closing", "institution_id", "reason");

    private InstitutionChange() {}

    static void fold(InstitutionEvent change, Consumer<Row> rows) {
        switch (change) {
            case InstitutionTransformed fact ->
                rows.accept(PlainRow.of(CHANGE, fact.institutionId(), fact.name(), fact.kind()));
            case InstitutionClosed fact -> rows.accept(PlainRow.of(CLOSING, fact.institutionId(), fact.reason()));
            default -> {
                // told by other views
            }
        }
    }
}
