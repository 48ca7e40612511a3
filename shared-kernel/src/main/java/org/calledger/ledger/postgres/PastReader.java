package org.calledger.ledger.postgres;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * Sources decisions from memory where it can, and by one SQL statement for all that it cannot. The answer holds up to
 * the head that was published when it began: everything found is complete at least to there, and what lies behind is
 * left out. Another node's newest appends may be missing, which the append condition catches.
 */
final class PastReader {
    private final RecentPast past;
    private final LogReader log;
    private final GatheredReader gathered;
    private final LedgerCounters counters;

    PastReader(RecentPast past, LogReader log, LedgerCounters counters) {
        this.past = past;
        this.log = log;
        this.gathered = new GatheredReader(log);
        this.counters = counters;
    }

    Sourced source(Query query) {
        if (query.isAll() || past.cache().isOff()) {
            return log.source(query);
        }
        long head = past.head();
        List<CachedItem.View> found = new ArrayList<>();
        List<QueryItem> missing = new ArrayList<>();
        for (QueryItem item : query.items()) {
            CachedItem.View view = fromMemory(item);
            if (view == null) {
                missing.add(item);
            } else if (view.size() > 0) {
                found.add(view);
            }
        }
        List<SequencedEvent> loaded = missing.isEmpty() ? List.of() : load(missing, found);
        return new Sourced(merge(found, loaded, head), head);
    }

    private CachedItem.@Nullable View fromMemory(QueryItem item) {
        CachedItem.View view = past.cache().lookup(item);
        if (view == null) {
            view = past.young().lookup(item);
        }
        if (view != null) {
            counters.cacheHits.increment();
            return view;
        }
        if (past.seen().excludes(item)) {
            counters.neverSeen.increment();
            return CachedItem.View.EMPTY;
        }
        counters.cacheMisses.increment();
        return null;
    }

    /**
     * What others are reading is waited for: the nine things that one person does at once ask nine times who that is.
     * Everything else is read first, so that nobody waits in a circle.
     */
    private List<SequencedEvent> load(List<QueryItem> missing, List<CachedItem.View> found) {
        ItemCache.Places places = past.register(missing);
        List<SequencedEvent> loaded = places.unread().isEmpty() ? List.of() : load(places);
        List<QueryItem> left = new ArrayList<>();
        for (CachedItem other : places.others()) {
            CachedItem.View view = other.await();
            if (view == null) {
                left.add(other.item);
            } else {
                found.add(view);
            }
        }
        if (!left.isEmpty()) {
            found.add(CachedItem.View.of(log.source(new Query(left)).events()));
        }
        return loaded;
    }

    /** The places are taken before SQL is asked, so that what is recorded meanwhile reaches them. */
    private List<SequencedEvent> load(ItemCache.Places places) {
        try {
            Sourced answer = gathered.source(new Query(places.unread()));
            for (CachedItem place : places.own()) {
                past.loaded(place, matching(place.item, answer.events()), answer.head());
            }
            return answer.events();
        } finally {
            for (CachedItem place : places.own()) {
                if (!place.loadingEnded()) {
                    past.drop(place);
                }
            }
        }
    }

    private static List<SequencedEvent> matching(QueryItem item, List<SequencedEvent> events) {
        return events.stream()
                .filter(event -> item.matches(event.type().name(), event.tags()))
                .toList();
    }

    private static List<SequencedEvent> merge(List<CachedItem.View> views, List<SequencedEvent> loaded, long head) {
        List<SequencedEvent> all = new ArrayList<>();
        int sources = loaded.isEmpty() ? 0 : 1;
        for (SequencedEvent event : loaded) {
            if (event.position() <= head) {
                all.add(event);
            }
        }
        for (CachedItem.View view : views) {
            sources++;
            for (int i = 0; i < view.size() && view.events()[i].position() <= head; i++) {
                all.add(view.events()[i]);
            }
        }
        return sources < 2 ? all : sortedOnce(all);
    }

    private static List<SequencedEvent> sortedOnce(List<SequencedEvent> all) {
        Set<Long> positions = HashSet.newHashSet(all.size());
        all.removeIf(event -> !positions.add(event.position()));
        all.sort(Comparator.comparingLong(SequencedEvent::position));
        return all;
    }
}
