package org.calledger.benchmarks.ours;

import org.calledger.benchmarks.load.Work;
import org.calledger.ledger.Query;

/** The log from its beginning, every event in order. */
final class Reading {
    private Reading() {}

    static Work of(Node node, int size) {
        Filling.upTo(node.ledger(), size);
        return (client, watch) -> {
            Count count = new Count();
            node.ledger().read(Query.all(), 0, size, event -> count.take(event.position(), event.payload().length));
            return count.events;
        };
    }

    private static final class Count {
        private int events;

        void take(long position, int bytes) {
            if (++events != position || bytes == 0) {
                throw new IllegalStateException("event " + events + " is " + position);
            }
        }
    }
}
