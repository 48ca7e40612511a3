package org.calledger.query.contradictions;

import java.util.List;
import org.calledger.query.contradictions.Contradiction.At;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.AfterEach;

/** A town whose facts are recorded one by one, and what is then listed against each other. */
abstract class InTown {
    final Town town = new Town();
    final ReadSide side = new ReadSide();

    @AfterEach
    void end() {
        side.close();
    }

    List<Contradiction> found() {
        return side.ask(at -> new ContradictionTable().list(at, ContradictionFilter.ALL, Page.FIRST))
                .items();
    }

    static Contradiction pair(String rule, long earlier, long later) {
        return new Contradiction(rule, new At(earlier), new At(later));
    }
}
