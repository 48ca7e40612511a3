package org.calledger.access;

import java.util.EnumSet;
import java.util.Set;

/** What somebody comes for; said once, for the doors of programs and the pages of people alike. */
public enum Purpose {
    /** Queries, and the pages made of them. They hold no personal data, so every role may read: admins see what they run. */
    READING,

    /** Who somebody is, in clear. */
    NAMING,

    /** The forms of the pages. What each command asks for beyond that is in its catalogue. */
    WRITING;

    /** One of them is enough. */
    public Set<Role> roles() {
        return switch (this) {
            case READING -> EnumSet.allOf(Role.class);
            case NAMING -> EnumSet.of(Role.DATA_STEWARD);
            case WRITING -> EnumSet.of(Role.ANIMATOR, Role.COORDINATOR);
        };
    }
}
