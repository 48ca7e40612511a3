package org.calledger.endtoend.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.calledger.access.Role;
import org.calledger.testing.Asking;
import org.calledger.testing.RouteWalk.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every route of the standalone application, walked without login and with each role. */
@SuppressWarnings("NullAway.Init")
class RoutesTest {
    @TempDir
    static Path folder;

    private static Assembled house;
    private static List<Route> routes;

    @BeforeAll
    static void open() {
        house = new Assembled(folder);
        // what filters answer is mapped nowhere
        routes = Stream.concat(house.walk().routes().stream(), Stream.of(new Route("POST", "/login")))
                .toList();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void somebody_has_said_of_every_route_who_may_come() {
        assertThat(Guest.unexpected(routes.stream().map(RoutesTest::said).toList()))
                .isEmpty();
        assertThat(Guest.LIST)
                .as("lines that stand for a route that there is")
                .allMatch(guest -> routes.stream().anyMatch(route -> said(route).matches(guest.routes())));
    }

    @Test
    void nobody_gets_beyond_the_open_doors() {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes) {
            boolean open = Guest.of(said(route)).open();
            HttpResponse<?> answer = house.nobody().knock(route.method(), route.path());
            if (route.method().equals("GET") && open == asksForLogin(answer)) {
                wrong.add(said(route) + " answers nobody with " + answer.statusCode());
            }
            if (!route.method().equals("GET") && answer.statusCode() < 400 && !asksForLogin(answer)) {
                wrong.add(said(route) + " does something for nobody: " + answer.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_role_gets_where_it_may_and_nowhere_else() {
        List<String> wrong = new ArrayList<>();
        for (Set<Role> roles : Guest.all()) {
            Asking script = house.script(roles);
            Asking browser = house.browser(roles);
            for (Route route : routes) {
                if (said(route).matches("POST /(login|error)")) {
                    continue;
                }
                Asking guest = route.path().matches("/(api|actuator|log)(/.*)?") ? script : browser;
                int status = guest.knock(route.method(), route.path()).statusCode();
                boolean turnedAway = status == 403 || status == 401;
                if (Guest.of(said(route)).welcomes(roles) == turnedAway || status == 401 || status >= 500) {
                    wrong.add(said(route) + " answers " + roles + " with " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_command_is_refused_to_every_role_that_its_catalogue_does_not_name() {
        JsonNode catalogue = JsonMapper.shared()
                .readTree(house.script(Set.of(Role.ANALYST))
                        .get("/api/v1/commands")
                        .body());
        assertThat(catalogue.path("items").size()).isGreaterThan(20);
        List<String> wrong = new ArrayList<>();
        for (Set<Role> roles : Guest.all()) {
            Asking script = house.script(roles);
            for (JsonNode command : catalogue.path("items")) {
                boolean may = command.path("roles")
                        .valueStream()
                        .anyMatch(role -> roles.stream()
                                .anyMatch(one -> one.name().equals(role.asString())
                                        || one.word().equals(role.asString())));
                String name = command.path("name").asString();
                HttpResponse<String> answer =
                        script.post("/api/v1/commands/" + name, "{}", "Content-Type", "application/json");
                if (may == (answer.statusCode() == 403) || answer.statusCode() < 400) {
                    wrong.add(name + " answers " + roles + " with " + answer.statusCode());
                }
                if (may && Set.of(Role.ANALYST, Role.AUDITOR).containsAll(roles)) {
                    wrong.add(name + " may be sent by whoever only reads: " + roles);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s/",
                "%s;a=b",
                "/.%s",
                "/%s",
                "/x/..%s",
                "%s.json",
                "%s.html",
                "%s%%20",
                "%s%%00",
                "%s?format=csv",
                "%s%%2f",
                "/assets/..%s",
                "/assets/..%%2f%s",
                "/problems/..%s"
            })
    void no_other_way_to_write_a_path_leads_in(String disguise) {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes) {
            if (!Guest.of(said(route)).open()) {
                String path = disguise.formatted(route.path());
                HttpResponse<?> answer = house.nobody().knock(route.method(), path);
                if (answer.statusCode() < 300 || answer.statusCode() >= 500) {
                    wrong.add(route.method() + " " + path + " answers nobody with " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE", "PUT", "PATCH", "DELETE", "PROPFIND"})
    void no_other_method_leads_in(String method) {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes) {
            HttpResponse<?> answer = house.nobody().knock(method, route.path());
            boolean harmless =
                    Guest.of(said(route)).open() && Set.of("HEAD", "OPTIONS").contains(method);
            if ((answer.statusCode() < 300 && !harmless) || answer.statusCode() >= 500) {
                wrong.add(method + " " + route.path() + " answers nobody with " + answer.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean asksForLogin(HttpResponse<?> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 401 || (answer.statusCode() == 302 && location.endsWith("/login"));
    }

    private static String said(Route route) {
        return route.method() + " " + route.path();
    }
}
