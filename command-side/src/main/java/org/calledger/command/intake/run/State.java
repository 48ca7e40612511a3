package org.calledger.command.intake.run;

/** Where an import is. Answered to callers. */
public enum State {
    /** Received; others go first. */
    WAITING,
    /** Its files are read through; nothing was sent yet. */
    CHECKING,
    RUNNING,
    FINISHED,
    /** A file cannot be read: nothing was sent. */
    REFUSED,
    /** The ledger took nothing any more; what went in before stands, and sending it again goes on. */
    FAILED,
    /** The server stopped meanwhile; as above. */
    INTERRUPTED,
    REVERSING,
    REVERSED;

    /** Whether something is being done about it. */
    public boolean isUnderWay() {
        return this == WAITING || this == CHECKING || this == RUNNING || this == REVERSING;
    }
}
