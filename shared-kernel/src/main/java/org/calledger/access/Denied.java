package org.calledger.access;

import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Not allowed: any of these roles would do. */
public final class Denied extends AccessDeniedException {

    private static final long serialVersionUID = 1;

    private final transient Set<Role> missing;

    public Denied(Set<Role> missing) {
        super("access.denied");
        this.missing = Set.copyOf(missing);
    }

    public Set<Role> missing() {
        return missing;
    }
}
