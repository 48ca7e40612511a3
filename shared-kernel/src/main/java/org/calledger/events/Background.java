package org.calledger.events;

/** What somebody is here as. Clergy is told in headcounts only, never of a person. */
public enum Background {
    RESIDENT,
    SOCIAL_WORKER,
    ANIMATOR,
    ACTIVIST,
    NGO,
    OFFICIAL,
    BUSINESS,
    TEACHER,
    CLERGY,
    OTHER,
    UNKNOWN
}
