package org.calledger.command.intake.report;

/** Carries a fault to whoever reports it; it is expected, so it keeps no stack. */
public final class FaultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    FaultException(Fault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
