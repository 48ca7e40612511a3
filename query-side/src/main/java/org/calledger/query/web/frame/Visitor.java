package org.calledger.query.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.calledger.access.Purpose;
import org.calledger.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who is reading.
 *
 * @param name null: nobody has logged in
 */
public record Visitor(@Nullable String name, Set<Role> roles) {
    static Visitor of(HttpServletRequest request) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> request.isUserInRole(role.name()))
                .forEach(roles::add);
        return new Visitor(request.getRemoteUser(), roles);
    }

    public boolean isKnown() {
        return name != null;
    }

    /** May use the forms. */
    public boolean writes() {
        return roles.stream().anyMatch(Purpose.WRITING.roles()::contains);
    }

    /** May see map, participation and timeline. */
    public boolean reads() {
        return roles.stream().anyMatch(Purpose.READING.roles()::contains);
    }
}
