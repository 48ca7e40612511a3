package org.calledger.query.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Polish or English: {@code ?lang=} (kept in a cookie), else the cookie, else Accept-Language, else Polish. The API
 * goes by Accept-Language alone.
 */
public final class Languages implements LocaleResolver, HandlerInterceptor {
    static final String NAME = "lang";
    private static final Locale POLISH = Locale.of("pl", "PL");
    private static final Locale ENGLISH = Locale.UK;

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Optional<Locale> chosen = request.getRequestURI().startsWith("/api/")
                ? Optional.empty()
                : spoken(request.getParameter(NAME)).or(() -> spoken(cookie(request)));
        return chosen.orElseGet(() -> accepted(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language comes with the request");
    }

    /** Keeps the language that was asked for. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        spoken(request.getParameter(NAME))
                .ifPresent(language -> response.addHeader(
                        "Set-Cookie",
                        ResponseCookie.from(NAME, language.getLanguage())
                                .path("/")
                                .maxAge(Duration.ofDays(365))
                                .httpOnly(true)
                                .secure(request.isSecure())
                                .sameSite("Lax")
                                .build()
                                .toString()));
        return true;
    }

    private static Locale accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") != null) {
            Enumeration<Locale> wanted = request.getLocales();
            while (wanted.hasMoreElements()) {
                Optional<Locale> known = spoken(wanted.nextElement().getLanguage());
                if (known.isPresent()) {
                    return known.get();
                }
            }
        }
        return POLISH;
    }

    private static Optional<Locale> spoken(@Nullable String language) {
        return switch (language) {
            case "pl" -> Optional.of(POLISH);
            case "en" -> Optional.of(ENGLISH);
            case null, default -> Optional.empty();
        };
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
