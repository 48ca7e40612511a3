package org.calledger.access;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who can log in.
 *
 * @param name as typed at the login; lower-case
 * @param subject what stands in events instead of the name
 * @param passwordHash with the name of its algorithm before it, in braces
 */
public record Account(String name, UUID subject, String passwordHash, Set<Role> roles) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public Caller caller() {
        return new Caller(subject.toString(), roles);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "Account[" + name + " " + subject + " " + roles + "]";
    }
}
