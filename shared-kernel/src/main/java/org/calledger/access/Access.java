package org.calledger.access;

import java.util.EnumSet;
import java.util.List;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is asking on this thread; for doors, which hand a {@link Caller} on and keep this to themselves. */
public final class Access {

    private Access() {}

    /** Throws AuthenticationException (answered with 401) where nobody is logged in. */
    public static Caller caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn.caller();
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is logged in");
    }

    /** The caller, who has one of these roles; throws {@link Denied} (answered with 403) otherwise. */
    public static Caller require(Role... roles) {
        Caller caller = caller();
        EnumSet<Role> wanted = EnumSet.noneOf(Role.class);
        wanted.addAll(List.of(roles));
        if (!caller.hasAny(wanted)) {
            throw new Denied(wanted);
        }
        return caller;
    }
}
