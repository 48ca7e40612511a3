package org.calledger.events;

public enum Reporter {
    SELF,
    STAFF
}
