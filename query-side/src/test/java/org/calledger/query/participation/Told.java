package org.calledger.query.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.calledger.events.Fact;
import org.calledger.ledger.axon.EventJson;
import org.calledger.query.projection.ReadSide;
import org.jspecify.annotations.Nullable;

/** Facts as a test told them to the ledger, kept beside it: what they read like as of any position. */
final class Told {
    private final ReadSide side;
    private final List<Line> lines = new ArrayList<>();

    /** A fact where it stands in the ledger. */
    record Stated(long origin, Fact fact) {}

    private record Line(long origin, Fact fact, List<Change> changes) {}

    private record Change(long at, @Nullable Fact becomes) {}

    Told(ReadSide side) {
        this.side = side;
    }

    long tell(Fact fact) {
        long origin = side.record(fact);
        lines.add(new Line(origin, fact, new ArrayList<>()));
        return origin;
    }

    void correct(long origin, Map<String, @Nullable Object> set) {
        Line line = line(origin);
        Fact before = line.changes().isEmpty()
                ? line.fact()
                : java.util.Objects.requireNonNull(line.changes().getLast().becomes());
        line.changes().add(new Change(side.correct(origin, set), EventJson.corrected(before, set)));
    }

    void retract(long origin) {
        line(origin).changes().add(new Change(side.retract(origin), null));
    }

    private Line line(long origin) {
        return lines.stream().filter(one -> one.origin() == origin).findFirst().orElseThrow();
    }

    /** Whether it was neither corrected nor retracted. */
    boolean isUntouched(long origin) {
        return line(origin).changes().isEmpty();
    }

    <F extends Fact> Stream<Map.Entry<Long, F>> all(long asOf, Class<F> type) {
        return lines.stream()
                .filter(line -> line.origin() <= asOf)
                .map(line -> new Stated(line.origin(), line.fact()))
                .map(stated -> read(stated, asOf))
                .flatMap(Stream::ofNullable)
                .filter(stated -> type.isInstance(stated.fact()))
                .map(stated -> Map.entry(stated.origin(), type.cast(stated.fact())));
    }

    <F extends Fact> @Nullable F one(long asOf, Class<F> type, Predicate<F> which) {
        return all(asOf, type).map(Map.Entry::getValue).filter(which).findFirst().orElse(null);
    }

    private @Nullable Stated read(Stated stated, long asOf) {
        Stated read = stated;
        for (Change change : line(stated.origin()).changes()) {
            Fact becomes = change.becomes();
            if (change.at() <= asOf) {
                read = becomes == null ? null : new Stated(stated.origin(), becomes);
            }
        }
        return read;
    }
}
