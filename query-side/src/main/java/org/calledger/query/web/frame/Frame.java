package org.calledger.query.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.calledger.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What the layout of every page needs to know.
 *
 * @param path of the page, for the navigation
 * @param notYet the reader asked for a position that cannot be read yet
 * @param lacking roles of which one is missing, on the page that says no
 */
public record Frame(
        PageSettings settings, Visitor visitor, String path, String here, boolean notYet, List<Role> lacking) {
    static final String NOT_YET = Frame.class.getName() + ".notYet";

    static Frame of(HttpServletRequest request, PageSettings settings) {
        String path = original(request);
        return new Frame(
                settings,
                Visitor.of(request),
                path,
                here(request, path),
                request.getAttribute(NOT_YET) != null,
                lacking(request));
    }

    /** The same page in another language. */
    public String inLanguage(String language) {
        return here + (here.contains("?") ? "&" : "?") + Languages.NAME + "=" + language;
    }

    public boolean isAt(String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    private static String original(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private static String here(HttpServletRequest request, String path) {
        if (request.getAttribute("jakarta.servlet.error.request_uri") != null) {
            return "/";
        }
        return ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(null)
                .replacePath(path)
                .replaceQueryParam(Languages.NAME)
                .build()
                .toUriString();
    }

    @SuppressWarnings("unchecked")
    private static List<Role> lacking(HttpServletRequest request) {
        @Nullable Object roles = request.getAttribute(PageRoles.LACKING);
        return roles == null ? List.of() : (List<Role>) roles;
    }
}
