package org.calledger.access.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.calledger.access.problem.ProblemBody;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the container leads what failed before or beside Spring's handlers, and what people are to see as a page. */
@Controller
final class ErrorEndpoint implements ErrorController {

    private final ObjectProvider<ErrorViewResolver> views;

    ErrorEndpoint(ObjectProvider<ErrorViewResolver> views) {
        this.views = views;
    }

    /** A page of the side that has templates for errors, else a plain one, else a problem; null: it is written already. */
    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String failed = path == null ? "/error" : path.toString();
        Trouble trouble = trouble(request);
        if (ProblemAnswer.isForPeople(request, failed)) {
            response.setStatus(trouble.status());
            ModelAndView page = page(request, trouble);
            if (page != null) {
                return page;
            }
        }
        ProblemAnswer.write(request, failed, response, trouble);
        return null;
    }

    private @Nullable ModelAndView page(HttpServletRequest request, Trouble trouble) {
        HttpStatus status = HttpStatus.resolve(trouble.status());
        ProblemBody body = ProblemBody.of(trouble, ProblemAnswer.language(request));
        Map<String, Object> model = Map.of("status", trouble.status(), "problem", body);
        return status == null
                ? null
                : views.orderedStream()
                        .map(view -> view.resolveErrorView(request, status, model))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static Trouble trouble(HttpServletRequest request) {
        if (request.getAttribute(ProblemAnswer.TROUBLE) instanceof Trouble known) {
            return known;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            // of a filter, as where a login is looked up
            Optional<Trouble> gone = DatabaseGone.in(failure);
            if (gone.isPresent()) {
                return gone.get();
            }
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer known
                ? Refused.trouble(known, method(request))
                : Trouble.of(ProblemCode.NOT_FOUND);
    }

    /** As it was sent; here it may have become a GET. */
    private static String method(HttpServletRequest request) {
        Object sent = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return sent == null ? request.getMethod() : sent.toString();
    }
}
