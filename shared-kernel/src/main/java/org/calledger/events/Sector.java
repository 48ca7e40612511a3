package org.calledger.events;

public enum Sector {
    PUBLIC,
    NGO,
    BUSINESS,
    INFORMAL,
    UNKNOWN
}
