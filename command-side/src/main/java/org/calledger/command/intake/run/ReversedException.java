package org.calledger.command.intake.run;

/** The same import was reversed; to import again, the mapping's {@code round} is raised. */
public final class ReversedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReversedException(String id) {
        super(id, null, false, false);
    }
}
