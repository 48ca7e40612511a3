package org.calledger.query.directory;

import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.query.projection.CopyLine;
import org.calledger.query.projection.Row;
import org.calledger.query.projection.Shape;

/** A person without a name: who they are is in the ledger alone, sealed. */
record PersonRow(PersonRegistered fact) implements Row {
    static final Shape SHAPE =
            Shape.of("person", "person_id", "community_id", "age_band", "birth_year", "sex", "backgrounds");

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public void write(CopyLine to) {
        to.add(fact.personId())
                .add(fact.communityId())
                .add((Object) fact.ageBand())
                .add(fact.birthYear())
                .add(fact.sex())
                .addAll(fact.backgrounds());
    }
}
