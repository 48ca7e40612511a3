package org.calledger.query.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.calledger.access.http.DatabaseGone;
import org.calledger.access.problem.Troubled;
import org.calledger.query.projection.BeyondHeadException;
import org.calledger.query.projection.NotReachedException;
import org.calledger.query.projection.TooSlowException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What failed on the way to a page, as a page of ours; whatever a program asked for is left to the doors. */
final class PageTroubles implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(PageTroubles.class);

    private final FrameModel frame;

    PageTroubles(FrameModel frame) {
        this.frame = frame;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!isForPeople(request)) {
            return null;
        }
        HttpStatusCode status = status(failure);
        if (status.equals(HttpStatus.INTERNAL_SERVER_ERROR)) {
            LOG.error("The page {} failed", request.getRequestURI(), failure);
        }
        var page = new ModelAndView("error/" + template(status), Map.of(), status);
        frame.postHandle(request, response, this, page);
        return page;
    }

    private static boolean isForPeople(HttpServletRequest request) {
        String path = request.getRequestURI();
        String accepted = request.getHeader("Accept");
        boolean forPrograms = path.startsWith("/api/")
                || path.startsWith("/log/")
                || path.startsWith("/actuator")
                || path.startsWith("/problems");
        boolean forPart = request.getHeader("HX-Request") != null;
        return !forPrograms && (forPart || (accepted != null && accepted.contains("text/html")));
    }

    private static HttpStatusCode status(Exception failure) {
        return switch (failure) {
            case ErrorResponse known -> known.getStatusCode();
            case Troubled known -> HttpStatusCode.valueOf(known.trouble().status());
            case BeyondHeadException beyond -> HttpStatus.BAD_REQUEST;
            case AccessDeniedException denied -> HttpStatus.FORBIDDEN;
            case TooSlowException tooMuch -> HttpStatus.SERVICE_UNAVAILABLE;
            case NotReachedException notYet -> HttpStatus.SERVICE_UNAVAILABLE;
            case MethodArgumentTypeMismatchException unreadable -> HttpStatus.BAD_REQUEST;
            case InvalidParameterException unreadable -> HttpStatus.BAD_REQUEST;
            default ->
                DatabaseGone.in(failure).isPresent()
                        ? HttpStatus.SERVICE_UNAVAILABLE
                        : HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static String template(HttpStatusCode status) {
        return switch (status.value()) {
            case 403, 404, 503 -> Integer.toString(status.value());
            default -> status.is4xxClientError() ? "4xx" : "5xx";
        };
    }
}
