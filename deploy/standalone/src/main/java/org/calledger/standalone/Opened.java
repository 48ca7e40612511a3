package org.calledger.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was opened, closed again in reverse order: by a failed start, or by Ctrl-C at any moment, also in the middle of the
 * start. Thread-safe; closing waits for whoever is closing already.
 */
final class Opened implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    private final Deque<AutoCloseable> things = new ArrayDeque<>();
    private boolean closed;

    /** Takes it in charge; when all is being closed already, closes it at once and ends the start. */
    synchronized <T extends AutoCloseable> T add(T thing) {
        things.push(thing);
        if (closed) {
            close();
            throw new Trouble("run.stopped");
        }
        return thing;
    }

    /** Never throws: what will not close must not keep the rest open. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!things.isEmpty()) {
            AutoCloseable thing = things.pop();
            try {
                thing.close();
            } catch (Exception failed) {
                LOG.error("did not close: {}", thing, failed);
            }
        }
    }
}
