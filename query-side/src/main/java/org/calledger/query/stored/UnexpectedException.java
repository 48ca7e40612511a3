package org.calledger.query.stored;

/** JSON that is left to Jackson; nobody outside sees it. */
final class UnexpectedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnexpectedException(String what) {
        super(what, null, false, false);
    }
}
