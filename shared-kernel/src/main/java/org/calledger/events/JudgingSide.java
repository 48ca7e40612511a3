package org.calledger.events;

/** Who judges whether a need was met; HOST is the institution that carried the answer (realizator). */
public enum JudgingSide {
    RESIDENT,
    ANIMATOR,
    HOST
}
