package org.calledger.query.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calledger.events.HistoryEvent.PuttingRight;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.axon.Recorded;
import org.calledger.ledger.axon.UnknownEventException;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a run of events and holds the changes until they are written. The one place for folds where corrections and
 * retractions take effect: they close the rows of the fact they put right and, where it still reads, fold it anew. An
 * event takes effect wholly or, where it cannot be folded, not at all. Owned by one thread.
 */
public final class Folding {
    private final List<Projection> projections;
    private final Putting putting;
    private final Set<Long> left;
    private final Map<Shape, List<Standing>> rows = new LinkedHashMap<>();
    private @Nullable Map<Long, List<Standing>> byOrigin;
    private final Map<Shape, Map<Long, Long>> closings = new LinkedHashMap<>();
    private final List<Parked> parked = new ArrayList<>();
    private final List<Standing> begun = new ArrayList<>();

    public Folding(List<Projection> projections, Putting putting) {
        this(projections, putting, Set.of());
    }

    /** @param left positions whose events are left out */
    Folding(List<Projection> projections, Putting putting, Set<Long> left) {
        this.projections = projections;
        this.putting = putting;
        this.left = left;
    }

    /**
     * Takes an event in, or parks it. A type or revision of a newer release, and a ledger that cannot be reached, are no
     * fault of the event's: they stop whoever asked.
     */
    void take(Incoming event) {
        if (left.contains(event.position())) {
            return;
        }
        try {
            take(event.recorded());
        } catch (UnknownEventException | LedgerException stop) {
            throw stop;
        } catch (RuntimeException poison) {
            parked.add(Parked.now(event, poison));
        }
    }

    public void take(Recorded event) {
        putting.note(event);
        if (event.fact() instanceof PuttingRight right) {
            putRight(event, right);
        } else {
            fold(event, event.position());
        }
    }

    /** Nothing is changed before everything that can fail is done. */
    private void putRight(Recorded event, PuttingRight right) {
        Recorded root = putting.root(right.eventId());
        List<Recorded> chain = putting.chain(root, event.position());
        Recorded now = Putting.reading(root, chain).orElse(null);
        begun.clear();
        if (now != null) {
            begin(now, event.position());
        }
        List<Standing> here = rowsByOrigin().get(root.position());
        if (here == null) {
            for (Shape shape : shapesOf(Putting.readings(root, chain.subList(0, chain.size() - 1)))) {
                closings.computeIfAbsent(shape, of -> new HashMap<>()).putIfAbsent(root.position(), event.position());
            }
        } else {
            // what stood before this run has been closed by it, if anything did
            here.forEach(row -> row.closeAt(event.position()));
        }
        accept();
    }

    /** The tables that can hold rows of a fact that ever read so. */
    private Set<Shape> shapesOf(List<Recorded> readings) {
        Set<Shape> shapes = new HashSet<>();
        for (Recorded reading : readings) {
            for (Projection projection : projections) {
                try {
                    projection.fold(reading, row -> shapes.add(row.shape()));
                } catch (RuntimeException parked) {
                    // gave no rows
                }
            }
        }
        return shapes;
    }

    private void fold(Recorded event, long position) {
        begun.clear();
        begin(event, position);
        accept();
    }

    private void begin(Recorded event, long position) {
        for (Projection projection : projections) {
            projection.fold(event, row -> begun.add(new Standing(row, position, event)));
        }
    }

    private void accept() {
        for (Standing row : begun) {
            rows.computeIfAbsent(row.shape(), shape -> new ArrayList<>()).add(row);
            if (byOrigin != null) {
                index(row, byOrigin);
            }
        }
        begun.clear();
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

    /** New rows by table, those closed within this run included. */
    Map<Shape, List<Standing>> rows() {
        return rows;
    }

    /** By table: origins whose rows written before this run end, and where. */
    Map<Shape, Map<Long, Long>> closings() {
        return closings;
    }

    /** What could not be taken in. */
    List<Parked> parked() {
        return parked;
    }
}
