package org.calledger.query.projection;

/** The read model could not be written or swapped; nothing of the attempt stands. */
public final class ReadModelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ReadModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
