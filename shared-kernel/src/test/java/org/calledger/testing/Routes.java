package org.calledger.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.calledger.testing.RouteWalk.Route;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Finds every route that an application maps. A kind of mapping that it cannot look into is an error, not an empty list. */
final class Routes {
    private static final String ID = "00000000-0000-7000-8000-000000000000";

    private Routes() {}

    static List<Route> of(ApplicationContext application) {
        List<Route> routes = new ArrayList<>();
        BeanFactoryUtils.beansOfTypeIncludingAncestors(application, HandlerMapping.class)
                .values()
                .forEach(mapping -> routes.addAll(of(mapping)));
        servlets(application).map(pattern -> new Route("GET", filled(pattern))).forEach(routes::add);
        return routes.stream().distinct().toList();
    }

    private static List<Route> of(HandlerMapping mapping) {
        return switch (mapping) {
            case RequestMappingInfoHandlerMapping methods ->
                methods.getHandlerMethods().keySet().stream()
                        .flatMap(Routes::of)
                        .toList();
            case AbstractUrlHandlerMapping urls ->
                urls(urls).map(url -> new Route("GET", filled(url))).toList();
            case RouterFunctionMapping functions when functions.getRouterFunction() == null -> List.of();
            default -> throw new IllegalStateException("a mapping whose routes cannot be listed: " + mapping);
        };
    }

    private static Stream<Route> of(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        List<RequestMethod> tried =
                methods.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : List.copyOf(methods);
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> tried.stream().map(method -> new Route(method.name(), filled(pattern))));
    }

    private static Stream<String> urls(AbstractUrlHandlerMapping urls) {
        List<String> patterns = new ArrayList<>(urls.getHandlerMap().keySet());
        if (urls.getRootHandler() != null) {
            patterns.add("/");
        }
        if (urls.getDefaultHandler() != null) {
            patterns.add("/**");
        }
        return patterns.stream();
    }

    /** Of servlets beside Spring's own, which is mapped to everything. */
    private static Stream<String> servlets(ApplicationContext application) {
        var context = application instanceof WebApplicationContext web ? web.getServletContext() : null;
        return context == null
                ? Stream.of()
                : context.getServletRegistrations().values().stream()
                        .flatMap(servlet -> servlet.getMappings().stream())
                        .filter(pattern -> !pattern.equals("/"));
    }

    private static String filled(String pattern) {
        String path = pattern.replaceAll("\\{[^}]*}", ID).replace("**", "x").replace("*", "x");
        return path.isEmpty() ? "/" : path;
    }
}
