package org.calledger.testing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calledger.access.Account;
import org.calledger.access.AccountTable;
import org.calledger.access.Role;
import org.calledger.access.http.Admission;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/**
 * Walks to every route that a running application maps, the actuator's and static files too, and tries the door as somebody who must not
 * come in. Only such requests are sent, so nothing happens behind the doors.
 */
public final class RouteWalk {
    private static final String PASSWORD = "walk the routes";

    private final ApplicationContext application;
    private final Asking nobody;

    public RouteWalk(ApplicationContext application, int port) {
        this.application = application;
        this.nobody = Asking.asNobody(port);
    }

    /** A method and a path, its variables filled in. */
    public record Route(String method, String path) {
        boolean isOpen() {
            return needed().isEmpty();
        }

        Set<Role> needed() {
            return Admission.needed(HttpMethod.valueOf(method), path);
        }
    }

    public List<Route> routes() {
        return Routes.of(application);
    }

    /** Routes that need no login, for a test that holds them against a list written by hand. */
    public List<Route> open() {
        return routes().stream().filter(Route::isOpen).toList();
    }

    /** Routes that let in, or answer oddly, somebody who has not logged in; should be empty. */
    public List<String> lettingInNobody() {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes()) {
            var answer = nobody.knock(route.method(), route.path());
            boolean toLogin = answer.statusCode() == 302
                    && answer.headers().firstValue("Location").orElse("").endsWith("/login");
            // a page's form without its token is refused before anybody is asked to log in
            boolean forged = answer.statusCode() == 403 && !route.path().startsWith("/api/");
            if (!route.isOpen() && answer.statusCode() != 401 && !toLogin && !forged) {
                wrong.add(route + " answers nobody with " + answer.statusCode());
            }
        }
        return wrong;
    }

    /** Routes that let in an account of a role that may not, or of no role at all; should be empty. */
    public List<String> lettingInWrongRoles() {
        List<String> wrong = new ArrayList<>();
        wrong.addAll(lettingIn(EnumSet.noneOf(Role.class)));
        wrong.addAll(pagesLettingInNoRole());
        for (Role role : Role.values()) {
            wrong.addAll(lettingIn(EnumSet.of(role)));
        }
        return wrong;
    }

    private List<String> pagesLettingInNoRole() {
        Asking walker = nobody.loggedIn(account(EnumSet.noneOf(Role.class)), PASSWORD);
        return routes().stream()
                .filter(route -> !isForPrograms(route) && !route.isOpen())
                .filter(route -> walker.knock(route.method(), route.path()).statusCode() != 403)
                .map(route -> route + " lets in whoever has no role")
                .toList();
    }

    private static boolean isForPrograms(Route route) {
        return route.path().matches("/(api|log|actuator)(/.*)?");
    }

    private List<String> lettingIn(Set<Role> roles) {
        Asking walker = nobody.as(account(roles), PASSWORD);
        return routes().stream()
                .filter(route ->
                        route.path().startsWith("/api/") || route.path().matches("/(log|actuator)(/.*)?"))
                .filter(route -> !route.isOpen() && route.needed().stream().noneMatch(roles::contains))
                .filter(route -> walker.knock(route.method(), route.path()).statusCode() != 403)
                .map(route -> route + " lets in " + roles)
                .toList();
    }

    private String account(Set<Role> roles) {
        String name = "walker-" + UUID.randomUUID();
        application.getBean(AccountTable.class).add(new Account(name, UUID.randomUUID(), "{noop}" + PASSWORD, roles));
        return name;
    }
}
