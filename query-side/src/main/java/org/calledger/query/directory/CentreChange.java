package org.calledger.query.directory;

import java.util.function.Consumer;
import org.calledger.events.CentreEvent;
import org.calledger.events.CentreEvent.CentreFormChanged;
import org.calledger.events.CentreEvent.CentreRelocated;
import org.calledger.events.CentreEvent.CommunityLeft;
import org.calledger.query.projection.PlainRow;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;

/** What centres become, and whom they no longer serve. */
final class CentreChange {
    static final Shape FORM = Shape.of("centre_form", "centre_id", "form");
    static final Shape PLACE = Shape.of("centre_place", "centre_id", "latitude", "longitude", "address");
    static final Shape CATCHMENT_END = Shape.of("catchment_end", "centre_id", "community_id");

    private CentreChange() {}

    static void fold(CentreEvent change, Consumer<Row> rows) {
        switch (change) {
            case CentreFormChanged fact -> rows.accept(PlainRow.of(FORM, fact.centreId(), fact.form()));
            case CentreRelocated fact ->
                rows.accept(PlainRow.of(PLACE, fact.centreId()).and(fact.place()));
            case CommunityLeft fact -> rows.accept(PlainRow.of(CATCHMENT_END, fact.centreId(), fact.communityId()));
            default -> {
                // told by other views
            }
        }
    }
}
