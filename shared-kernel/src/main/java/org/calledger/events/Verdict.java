package org.calledger.events;

public enum Verdict {
    MET,
    PARTLY_MET,
    NOT_MET
}
