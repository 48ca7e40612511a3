package org.calledger.access;

import java.io.Serializable;
import java.util.List;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who is logged in, by whatever way: the name they know themselves by, and the caller that they are to the ledger. */
public record SignedIn(String account, Caller caller) implements AuthenticatedPrincipal, Serializable {

    /** Before the name of a role, in the words of Spring Security. */
    static final String ROLE = "ROLE_";

    @Override
    public String getName() {
        return account;
    }

    List<GrantedAuthority> authorities() {
        return caller.roles().stream()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority(ROLE + role.name()))
                .toList();
    }
}
