package org.calledger.access.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.calledger.access.Role;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Trouble;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** 403, naming the roles any of which would do. */
final class NotAllowed implements AccessDeniedHandler {

    private static final String ROLE = "ROLE_";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        ProblemAnswer.write(
                request,
                response,
                denied instanceof CsrfException
                        ? Trouble.of(ProblemCode.ACCESS_CSRF)
                        : Trouble.of(ProblemCode.ACCESS_DENIED, missing(denied)));
    }

    private static String missing(AccessDeniedException denied) {
        if (denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof AuthorityAuthorizationDecision decision) {
            return decision.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .filter(authority -> authority != null && authority.startsWith(ROLE))
                    .map(authority -> Role.valueOf(authority.substring(ROLE.length())))
                    .sorted()
                    .map(Role::word)
                    .collect(Collectors.joining(", "));
        }
        return "-";
    }
}
