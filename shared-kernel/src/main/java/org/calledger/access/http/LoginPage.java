package org.calledger.access.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.calledger.access.problem.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.HttpRequestHandler;

/** A plain login page for where no controller maps {@code GET /login}. */
final class LoginPage implements HttpRequestHandler {

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        boolean failed = request.getParameter("error") != null;
        CsrfToken csrf = (CsrfToken) request.getAttribute("_csrf");
        response.setContentType(Page.MEDIA_TYPE);
        response.getOutputStream().write(page(language, csrf, failed).html().getBytes(StandardCharsets.UTF_8));
    }

    private static Page page(Locale language, CsrfToken csrf, boolean failed) {
        return new Page(language, Page.said(language, "Logowanie", "Log in"), """
                %s
                <form method="post" action="/login">
                <input type="hidden" name="%s" value="%s">
                <p><label for="username">%s</label>
                <input id="username" name="username" autocomplete="username" required></p>
                <p><label for="password">%s</label>
                <input id="password" name="password" type="password" autocomplete="current-password" required></p>
                <p><button type="submit">%s</button></p>
                </form>""".formatted(
                        failed ? failure(language) : "",
                        Page.escaped(csrf.getParameterName()),
                        Page.escaped(csrf.getToken()),
                        Page.said(language, "Konto", "Account"),
                        Page.said(language, "Hasło", "Password"),
                        Page.said(language, "Zaloguj", "Log in")));
    }

    private static String failure(Locale language) {
        String words = Page.said(
                language,
                "Nie ma takiego konta z takim hasłem albo prób było zbyt wiele.",
                "No such account and password, or too many attempts.");
        return "<p role=\"alert\">" + words + "</p>";
    }
}
