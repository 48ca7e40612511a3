package org.calledger.query.needsmap;

import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.Place;
import org.calledger.query.projection.CopyLine;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;

/** A need, as voiced. */
record NeedRow(NeedReported fact) implements Row {
    static final Shape SHAPE = Shape.of(
            "need",
            "need_id",
            "community_id",
            "title",
            "category",
            "description",
            "channel",
            "beneficiaries",
            "latitude",
            "longitude",
            "address");

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public void write(CopyLine to) {
        Place place = fact.place();
        to.add(fact.needId())
                .add(fact.communityId())
                .add((Object) fact.title())
                .add(fact.category())
                .add((Object) fact.description())
                .add(fact.channel())
                .add((Object) (fact.beneficiaries().isEmpty() ? null : String.join("\n", fact.beneficiaries())))
                .add((Object) (place == null ? null : place.latitude()))
                .add((Object) (place == null ? null : place.longitude()))
                .add((Object) (place == null ? null : place.address()));
    }
}
