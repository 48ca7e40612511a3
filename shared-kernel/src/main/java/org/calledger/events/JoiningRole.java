package org.calledger.events;

/** As what somebody joins an initiative; institutions join as PARTNER. */
public enum JoiningRole {
    PARTICIPANT,
    LEADER,
    VOLUNTEER,
    PARTNER
}
