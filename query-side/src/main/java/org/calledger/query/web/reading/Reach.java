package org.calledger.query.web.reading;

/** How far the read side has come. */
public interface Reach {

    /** Waits a few seconds until everything up to the position can be read; false when it still cannot. */
    boolean await(long position);
}
