package org.calledger.access;

import java.io.Serializable;
import java.util.Set;

/**
 * Who is asking.
 *
 * @param subject pseudonymous and lasting; stands in every event they record
 * @param internal the house itself on their behalf: may also send what is unknown to the outside
 */
public record Caller(String subject, Set<Role> roles, boolean internal) implements Serializable {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Somebody outside. */
    public Caller(String subject, Set<Role> roles) {
        this(subject, roles, false);
    }

    /** The house itself, on behalf of this one; never handed to anything that comes from outside. */
    public Caller internally() {
        return new Caller(subject, roles, true);
    }

    public boolean hasAny(Set<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }
}
