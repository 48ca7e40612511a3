package org.calledger.query.projection;

/** The read side has not come as far as was asked for; it will. */
public final class NotReachedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final long reached;

    NotReachedException(long wanted, long reached) {
        super("the views stand at position " + reached + ", asked for " + wanted);
        this.reached = reached;
    }

    public long reached() {
        return reached;
    }
}
