package org.calledger.events;

public enum Sex {
    F,
    M,
    OTHER,
    UNKNOWN
}
