package org.calledger.query.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calledger.events.HistoryEvent.PuttingRight;
import org.calledger.ledger.axon.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a run of events and holds the changes until they are written. The one place for folds where corrections and
 * retractions take effect: they close the rows of the fact they put right and, where it still reads, fold it anew. Owned
 * by one thread.
 */
public final class Folding {
    private final List<Projection> projections;
    private final Putting putting;
    private final Map<Shape, List<Standing>> rows = new LinkedHashMap<>();
    private @Nullable Map<Long, List<Standing>> byOrigin;
    private final Map<Long, Long> closings = new HashMap<>();

    public Folding(List<Projection> projections, Putting putting) {
        this.projections = projections;
        this.putting = putting;
    }

    public void take(Recorded event) {
        if (event.fact() instanceof PuttingRight right) {
            putRight(event, right);
        } else {
            putting.note(event);
            fold(event, event.position());
        }
    }

    private void putRight(Recorded event, PuttingRight right) {
        putting.note(event);
        Recorded root = putting.root(right.eventId());
        close(root.position(), event.position());
        putting.readingAt(root, event.position()).ifPresent(now -> fold(now, event.position()));
    }

    private void close(long origin, long at) {
        closings.putIfAbsent(origin, at);
        rowsByOrigin().getOrDefault(origin, List.of()).forEach(row -> row.closeAt(at));
    }

    /** Made with the first closing of a run: most runs have none. */
    private Map<Long, List<Standing>> rowsByOrigin() {
        if (byOrigin == null) {
            Map<Long, List<Standing>> index = new HashMap<>();
            rows.values().forEach(list -> list.forEach(row -> index(row, index)));
            byOrigin = index;
        }
        return byOrigin;
    }

    private static void index(Standing row, Map<Long, List<Standing>> index) {
        index.computeIfAbsent(row.origin(), origin -> new ArrayList<>(2)).add(row);
    }

    private void fold(Recorded event, long position) {
        for (Projection projection : projections) {
            projection.fold(event, row -> {
                Standing standing = new Standing(row, position, event);
                rows.computeIfAbsent(row.shape(), shape -> new ArrayList<>()).add(standing);
                if (byOrigin != null) {
                    index(standing, byOrigin);
                }
            });
        }
    }

    /** New rows by table, those closed within this run included. */
    Map<Shape, List<Standing>> rows() {
        return rows;
    }

    /** Origins whose rows written before this run end, and where. */
    Map<Long, Long> closings() {
        return closings;
    }
}
