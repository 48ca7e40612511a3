package org.calledger.command.intake.sheet;

import org.calledger.command.intake.report.Fault;

/** The file as a whole cannot be read on from this line. */
public final class SheetFaultException extends Exception {
    private static final long serialVersionUID = 1;

    private final long line;
    private final transient Fault fault;

    SheetFaultException(long line, Fault fault) {
        super(fault.code() + " in line " + line, null, false, false);
        this.line = line;
        this.fault = fault;
    }

    /** From 1. */
    public long line() {
        return line;
    }

    public Fault fault() {
        return fault;
    }
}
