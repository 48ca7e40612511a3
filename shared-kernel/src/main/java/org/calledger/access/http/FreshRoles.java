package org.calledger.access.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.calledger.access.AccountLogin;
import org.calledger.access.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session is no older than its account: who was given or denied a role need not log in anew, who was removed is out. */
final class FreshRoles extends OncePerRequestFilter {
    private final AccountLogin accounts;

    FreshRoles(AccountLogin accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication known =
                session == null ? null : SecurityContextHolder.getContext().getAuthentication();
        if (session != null && known != null && known.getPrincipal() instanceof SignedIn signedIn) {
            Optional<Authentication> now = accounts.asOfNow(known, signedIn);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            now.ifPresent(context::setAuthentication);
            SecurityContextHolder.setContext(context);
            if (now.isEmpty()) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
