package org.calledger.events;

public enum Confidence {
    CERTAIN,
    LIKELY,
    DISPUTED
}
