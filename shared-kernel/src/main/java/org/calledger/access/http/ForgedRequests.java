package org.calledger.access.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which requests must carry the token of their page: those that change something and whose credentials a browser adds by
 * itself. That is a session's cookie, but also a password that the browser was once asked for by HTTP Basic, told apart
 * from a script's by {@code Sec-Fetch-Site}, which no page can leave out or forge.
 */
final class ForgedRequests implements RequestMatcher {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OTHERS_PAGES = Set.of("cross-site", "same-site");

    @Override
    public boolean matches(HttpServletRequest request) {
        if (HARMLESS.contains(request.getMethod())) {
            return false;
        }
        String from = request.getHeader("Sec-Fetch-Site");
        return (from != null && OTHERS_PAGES.contains(from)) || (!sendsPassword(request) && hasSession(request));
    }

    private static boolean sendsPassword(HttpServletRequest request) {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return sent != null && sent.toLowerCase(Locale.ROOT).startsWith("basic ");
    }

    private static boolean hasSession(HttpServletRequest request) {
        return request.getSession(false) != null;
    }
}
