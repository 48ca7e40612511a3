package org.calledger.access.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calledger.access.Purpose;
import org.calledger.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who may come in where: the first line that matches a request decides. What a line lets through may be refused further
 * in (a command by the catalogue); what no line names needs a login with some role.
 *
 * @param method null: any
 * @param roles one of them is needed; empty: no login is
 */
public record Admission(@Nullable HttpMethod method, String pattern, Set<Role> roles) {

    private static final Set<Role> EVERYBODY_KNOWN = Set.copyOf(EnumSet.allOf(Role.class));

    private static final List<Admission> DOORS = List.of(
            get("/actuator/health"),
            get("/actuator/health/**"),
            get("/api/v1/certificates/*"),
            // who has not logged in is shown aggregates where they are open, by the endpoint
            get("/api/v1/participation"),
            of("/actuator/**", Role.ADMIN),
            of("/log/**", Role.AUDITOR),
            of("/api/v1/ledger/**", Role.AUDITOR),
            of("/api/v1/projections/**", Role.ADMIN),
            of("/api/v1/upgrade", Role.ADMIN),
            of("/api/v1/storage/**", Role.ADMIN),
            of("/api/v1/imports/**", Role.ANIMATOR, Role.COORDINATOR),
            new Admission(null, "/api/v1/commands/**", EVERYBODY_KNOWN),
            new Admission(null, "/api/**", Purpose.READING.roles()));

    private static final List<Admission> PAGES = List.of(
            get("/"),
            of("/login"),
            get("/problems"),
            get("/problems/*"),
            get("/certificates"),
            get("/certificates/*"),
            // there where aggregates are open; else there is no such page
            get("/figures"),
            of("/error"),
            get("/favicon.ico"),
            get("/favicon.svg"),
            get("/webjars/**"),
            get("/assets/**"),
            get("/css/**"),
            get("/js/**"),
            get("/images/**"),
            get("/fonts/**"),
            new Admission(null, "/**", Purpose.READING.roles()));

    private static Admission of(String pattern, Role... roles) {
        return new Admission(null, pattern, Set.of(roles));
    }

    private static Admission get(String pattern) {
        return new Admission(HttpMethod.GET, pattern, Set.of());
    }

    /** The lines for programs: paths under /api, /log, /actuator. */
    static List<Admission> doors() {
        return DOORS;
    }

    /** The lines for people: every other path. */
    static List<Admission> pages() {
        return PAGES;
    }

    /** Whether programs rather than people come this way, so that errors are problem+json whatever is accepted. */
    static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.startsWith("/log/") || path.startsWith("/actuator");
    }

    /** The roles by the first line that matches; for tests that walk all routes. */
    public static Set<Role> needed(HttpMethod method, String path) {
        Optional<Admission> line = (isForPrograms(path) ? DOORS : PAGES)
                .stream()
                        .filter(one -> one.method == null || one.method.equals(method))
                        .filter(one -> covers(one.pattern, path))
                        .findFirst();
        return line.map(Admission::roles).orElse(EVERYBODY_KNOWN);
    }

    private static boolean covers(String pattern, String path) {
        return org.springframework.web.util.pattern.PathPatternParser.defaultInstance
                .parse(pattern)
                .matches(org.springframework.http.server.PathContainer.parsePath(path));
    }

    PathPatternRequestMatcher matcher() {
        var matchers = PathPatternRequestMatcher.withDefaults();
        return method == null ? matchers.matcher(pattern) : matchers.matcher(method, pattern);
    }

    String[] roleNames() {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }
}
