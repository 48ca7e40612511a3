package org.calledger.access;

import java.util.Set;

/**
 * Who is asking.
 *
 * @param subject pseudonymous and lasting; stands in every event they record
 */
public record Caller(String subject, Set<Role> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean hasAny(Set<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }
}
