package org.calledger.command.intake.run;

/** The same import is under way already. */
public final class UnderWayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnderWayException(String id) {
        super(id, null, false, false);
    }
}
