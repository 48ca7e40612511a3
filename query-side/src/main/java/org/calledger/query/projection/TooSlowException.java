package org.calledger.query.projection;

/** The query took longer than any may, and was broken off. */
public final class TooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int seconds;

    TooSlowException(int seconds, RuntimeException brokenOff) {
        super("broken off after " + seconds + " s", brokenOff);
        this.seconds = seconds;
    }

    /** How long it was given. */
    public int seconds() {
        return seconds;
    }
}
