package org.calledger.events;

public enum Setting {
    URBAN,
    RURAL,
    MIXED,
    UNKNOWN
}
