package org.calledger.query.projection;

/** The read side has not come as far as was asked for; it will. */
public final class NotReachedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final long asked;
    private final long reached;

    NotReachedException(long wanted, long reached) {
        super("the views stand at position " + reached + ", asked for " + wanted);
        this.asked = wanted;
        this.reached = reached;
    }

    /** 0: any position, the views are being made. */
    public long asked() {
        return asked;
    }

    public long reached() {
        return reached;
    }
}
