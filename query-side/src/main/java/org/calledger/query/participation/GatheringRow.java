package org.calledger.query.participation;

import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.Headcount;
import org.calledger.events.Place;
import org.calledger.query.projection.CopyLine;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;
import org.jspecify.annotations.Nullable;

/** A gathering that was held. */
record GatheringRow(EventRecorded fact) implements Row {
    static final Shape SHAPE = Shape.of(
            "gathering",
            "gathering_id",
            "initiative_id",
            "centre_id",
            "institution_id",
            "programme_id",
            "community_id",
            "title",
            "kind",
            "latitude",
            "longitude",
            "address",
            "total",
            "applicable",
            "has_cells");

    private Headcount.@Nullable Known counted() {
        return fact.headcount() instanceof Headcount.Known known ? known : null;
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public void write(CopyLine to) {
        Place place = fact.place();
        Headcount.Known counted = counted();
        to.add(fact.gatheringId())
                .add(fact.initiativeId())
                .add(fact.centreId())
                .add(fact.institutionId())
                .add(fact.programmeId())
                .add(fact.communityId())
                .add((Object) fact.title())
                .add(fact.kind())
                .add((Object) (place == null ? null : place.latitude()))
                .add((Object) (place == null ? null : place.longitude()))
                .add((Object) (place == null ? null : place.address()))
                .add((Object) (counted == null ? null : counted.total()))
                .add(!(fact.headcount() instanceof Headcount.NotApplicable))
                .add(counted != null && !counted.cells().isEmpty());
    }
}
