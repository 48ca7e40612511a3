package org.calledger.standalone.demo;

import java.time.Duration;

/** Whoever watches the demo history being written. Called from many threads. */
public interface Progress {
    void reached(int done, int all);

    void complete(int recorded, int before, Duration took);

    void stopped(int done, int all, String why);
}
