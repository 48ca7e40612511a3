package org.calledger.access.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Trouble;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container leads what failed before or beside Spring's handlers. */
@Controller
final class ErrorEndpoint implements ErrorController {

    private static final int SERVERS_FAULT = 500;

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Trouble trouble = status instanceof Integer known ? of(known) : Trouble.of(ProblemCode.NOT_FOUND);
        ProblemAnswer.write(request, path == null ? "/error" : path.toString(), response, trouble);
    }

    private static Trouble of(int status) {
        if (status >= SERVERS_FAULT) {
            return Trouble.of(ProblemCode.INTERNAL_ERROR, Incident.next());
        }
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.status() == status)
                .findFirst()
                .map(code -> Trouble.of(code, "-"))
                .orElse(Trouble.of(ProblemCode.REQUEST_MALFORMED));
    }
}
