package org.calledger.events;

public enum ResourceClass {
    INSTITUTIONAL,
    MATERIAL,
    HUMAN,
    UNKNOWN
}
