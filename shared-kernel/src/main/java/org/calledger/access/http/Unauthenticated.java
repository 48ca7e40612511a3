package org.calledger.access.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.calledger.access.TooManyAttempts;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Trouble;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** 401 with the way to log in (RFC 7617), or 429 where too many logins failed. */
final class Unauthenticated implements AuthenticationEntryPoint {

    private static final String BASIC = "Basic realm=\"CAL Ledger\", charset=\"UTF-8\"";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        ProblemAnswer.write(request, response, trouble(unknown));
    }

    static Trouble trouble(AuthenticationException unknown) {
        return unknown instanceof TooManyAttempts many
                ? Trouble.of(ProblemCode.TOO_MANY_ATTEMPTS)
                        .with(HttpHeaders.RETRY_AFTER, Long.toString(many.retryAfterSeconds()))
                : Trouble.of(ProblemCode.ACCESS_UNAUTHENTICATED).with(HttpHeaders.WWW_AUTHENTICATE, BASIC);
    }
}
