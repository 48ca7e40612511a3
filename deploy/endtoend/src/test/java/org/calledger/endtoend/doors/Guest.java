package org.calledger.endtoend.doors;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.calledger.access.Role;

/** Who is expected where: written by hand, so that a door opened by mistake, or a new one, is noticed. */
record Guest(String routes, boolean open, Set<Role> roles) {
    private static final Set<Role> EVERY_ROLE = EnumSet.allOf(Role.class);

    /** The first that fits. */
    static final List<Guest> LIST = List.of(
            anybody("GET /"),
            anybody("(GET|POST) /login"),
            anybody("GET /problems(/[^/]+)?"),
            anybody("(GET|POST) /error"),
            anybody("GET /actuator/health(/.+)?"),
            anybody("GET /(assets|webjars)/.+"),
            anybody("GET (/api/v1)?/certificates(/[^/]+)?"),
            // figures for everybody are a page only where the operator opens them
            anybody("GET /figures"),
            some("GET /(events|needs)/new", Role.ANIMATOR, Role.COORDINATOR),
            every("GET /(map|map/landmarks|needs/[^/]+|participation|participation/(explain|blind-spots)|timeline)"),
            every("GET /(timeline/(anniversaries|contradictions)|needs/[^/]+/passport|network|reports/annual)"),
            every("GET /api/v1/(live|network|reports/(annual|frozen)|replays/[^/]+)"),
            every("GET /api/v1/(needs|needs-map|initiatives|events|centres|communities|institutions|programmes)(/.+)?"),
            every("GET /api/v1/(coalitions|resources)(/.+)?"),
            // who somebody is, it tells data stewards alone: PersonalDataTest
            every("GET /api/v1/people/.+"),
            every(
                    "GET /api/v1/(participation|participation/(explain|blind-spots)|history|history/contradictions|dictionary)"),
            every("(GET|POST) /api/v1/commands(/[^/]+)?"),
            some("POST /api/v1/imports/[^/]+/reversal", Role.COORDINATOR),
            some("(GET|POST) /api/v1/imports(/.+)?", Role.ANIMATOR, Role.COORDINATOR),
            some("GET /api/v1/ledger/.+", Role.AUDITOR),
            some("(GET|POST) /api/v1/projections(/rebuild|/parked/[^/]+/(retry|skip))?", Role.ADMIN),
            some("(GET|POST) /api/v1/upgrade", Role.ADMIN),
            some("GET /api/v1/storage", Role.ADMIN),
            some("(GET|POST) /api/v1/storage/partitions", Role.ADMIN),
            some("GET /actuator", Role.ADMIN),
            // files in no folder of their own: there are none, but whoever asks is asked who they are
            every("GET /x"));

    static List<String> unexpected(List<String> routes) {
        return routes.stream()
                .filter(route -> LIST.stream().noneMatch(guest -> guest.fits(route)))
                .toList();
    }

    static Guest of(String route) {
        return LIST.stream()
                .filter(guest -> guest.fits(route))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has said who may come to " + route));
    }

    /** Roles, one at a time, and none at all. */
    static List<Set<Role>> all() {
        List<Set<Role>> all = new ArrayList<>();
        all.add(Set.of());
        new TreeSet<>(EVERY_ROLE).forEach(role -> all.add(Set.of(role)));
        return all;
    }

    boolean welcomes(Set<Role> some) {
        return open || some.stream().anyMatch(roles::contains);
    }

    private boolean fits(String route) {
        return route.matches(routes);
    }

    private static Guest anybody(String routes) {
        return new Guest(routes, true, Set.of());
    }

    private static Guest every(String routes) {
        return new Guest(routes, false, EVERY_ROLE);
    }

    private static Guest some(String routes, Role... roles) {
        return new Guest(routes, false, Set.of(roles));
    }
}
