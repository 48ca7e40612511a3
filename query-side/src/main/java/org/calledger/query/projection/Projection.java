package org.calledger.query.projection;

import java.util.List;
import java.util.function.Consumer;
import org.calledger.ledger.axon.Recorded;

/**
 * A pure fold: the rows that one fact alone gives. Corrections and retractions never come here; {@link Folding} knows
 * them.
 */
public interface Projection {
    void fold(Recorded event, Consumer<Row> rows);

    List<Shape> shapes();

    /** The class beside which the file stands that declares the tables. */
    default Class<?> declaredBeside() {
        return getClass();
    }
}
