package org.calledger.query.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.TreeSet;
import org.calledger.access.Denied;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets in whom {@link OpenTo} names; others see which role they lack. */
final class PageRoles implements HandlerInterceptor {
    static final String LACKING = PageRoles.class.getName() + ".lacking";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        OpenTo open = handler instanceof HandlerMethod method
                ? AnnotationUtils.findAnnotation(method.getBeanType(), OpenTo.class)
                : null;
        if (open == null || open.value().roles().stream().anyMatch(role -> request.isUserInRole(role.name()))) {
            return true;
        }
        request.setAttribute(LACKING, List.copyOf(new TreeSet<>(open.value().roles())));
        throw new Denied(open.value().roles());
    }
}
