package org.calledger.access.problem;

/** Thrown by an endpoint to be answered with a problem. */
public final class Troubled extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Trouble trouble;

    public Troubled(Trouble trouble) {
        super(trouble.code(), null, false, false);
        this.trouble = trouble;
    }

    public Troubled(ProblemCode code, String... arguments) {
        this(Trouble.of(code, arguments));
    }

    public Trouble trouble() {
        return trouble;
    }
}
