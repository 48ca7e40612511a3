package org.calledger.command.catalogue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets commands of the same boundary pass one after the other on this node, in the order they came, instead of having
 * them meet at the ledger and decide again. Only a matter of speed: what keeps the rules is the condition of the append.
 */
final class BoundaryQueue {

    private static final class Place {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int waiting;
    }

    private final ConcurrentHashMap<String, Place> places = new ConcurrentHashMap<>();

    /** Takes the keys in their natural order, so that no two callers can wait for each other. */
    <T> T inTurn(Set<String> keys, Supplier<T> work) {
        return inTurn(List.copyOf(new TreeSet<>(keys)), 0, work);
    }

    /** How many keys somebody holds or waits for. */
    int size() {
        return places.size();
    }

    private <T> T inTurn(List<String> keys, int next, Supplier<T> work) {
        if (next == keys.size()) {
            return work.get();
        }
        String key = keys.get(next);
        Place place = enter(key);
        try {
            place.lock.lock();
            try {
                return inTurn(keys, next + 1, work);
            } finally {
                place.lock.unlock();
            }
        } finally {
            leave(key);
        }
    }

    private Place enter(String key) {
        return places.compute(key, (name, present) -> {
            Place place = present == null ? new Place() : present;
            place.waiting++;
            return place;
        });
    }

    private void leave(String key) {
        places.computeIfPresent(key, (name, place) -> --place.waiting == 0 ? null : place);
    }
}
