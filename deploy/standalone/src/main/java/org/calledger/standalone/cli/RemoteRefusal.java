package org.calledger.standalone.cli;

/** The ledger answered with a problem. */
final class RemoteRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String said;

    RemoteRefusal(String said) {
        super(said, null, false, false);
        this.said = said;
    }

    /** In the language that was asked for. */
    String said() {
        return said;
    }
}
