package org.calledger.query.web.joined;

import java.util.function.Function;
import org.calledger.query.projection.NotReachedException;
import org.calledger.query.projection.Question;
import org.calledger.query.projection.Reading;
import org.calledger.query.projection.Snapshot;
import org.calledger.query.web.reading.Reach;
import org.springframework.stereotype.Component;

/** Asks for what is known now, unless a page names other clocks. */
@Component
class Asking implements Reach {
    private final Reading reading;

    Asking(Reading reading) {
        this.reading = reading;
    }

    <T> T at(Question clocks, Function<Snapshot, T> query) {
        return reading.ask(clocks, query).value();
    }

    <T> T now(Function<Snapshot, T> query) {
        return reading.ask(Question.NOW, query).value();
    }

    @Override
    public boolean await(long position) {
        try {
            reading.ask(Question.NOW.reaching(position), Snapshot::position);
            return true;
        } catch (NotReachedException late) {
            return false;
        }
    }
}
