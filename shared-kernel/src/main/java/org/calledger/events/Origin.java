package org.calledger.events;

public enum Origin {
    GRASS_ROOTS,
    SYSTEMIC,
    UNKNOWN
}
