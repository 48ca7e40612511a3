package org.calledger.events;

public enum ProgrammeKind {
    PROGRAMME,
    PROJECT
}
