package org.calledger.access.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.calledger.access.Denied;
import org.calledger.access.Role;
import org.calledger.access.problem.Place;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Trouble;
import org.calledger.access.problem.Troubled;
import org.calledger.refusal.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Every failure of every endpoint as a problem; what it does not know is an incident. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

    private static final int RULE_BROKEN = 422;

    @ExceptionHandler
    void answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(failure instanceof AsyncRequestNotUsableException)) {
            ProblemAnswer.write(request, response, trouble(failure));
        }
    }

    private static Trouble trouble(Exception failure) {
        return switch (failure) {
            case Troubled told -> told.trouble();
            case Refusal refusal -> refused(refusal);
            case Denied denied -> denied(denied);
            case AccessDeniedException denied -> Trouble.of(ProblemCode.ACCESS_DENIED, "-");
            case AuthenticationException unknown -> Unauthenticated.trouble(unknown);
            case DataAccessResourceFailureException gone -> Trouble.of(ProblemCode.LEDGER_UNAVAILABLE);
            case HttpMessageNotReadableException unreadable -> Trouble.of(ProblemCode.REQUEST_MALFORMED);
            case InvalidParameterException unreadable -> Trouble.of(ProblemCode.REQUEST_PARAMETER, "?");
            case MaxUploadSizeExceededException large
            when large.getMaxUploadSize() >= 0 ->
                Trouble.of(ProblemCode.TOO_LARGE, Long.toString(large.getMaxUploadSize()));
            case MultipartException unreadable when !isOurs(unreadable) -> Trouble.of(ProblemCode.REQUEST_MALFORMED);
            case MethodArgumentTypeMismatchException wrong ->
                Trouble.of(ProblemCode.REQUEST_PARAMETER, wrong.getName());
            case MissingRequestValueException missing -> SpringTroubles.parameter(missing);
            case ErrorResponse known -> SpringTroubles.of(known);
            default ->
                DatabaseGone.in(failure).orElseGet(() -> Trouble.of(ProblemCode.INTERNAL_ERROR, Incident.log(failure)));
        };
    }

    /** A disk that is full, not a form that is broken. */
    private static boolean isOurs(Throwable failure) {
        return failure instanceof FileSystemException || (failure.getCause() != null && isOurs(failure.getCause()));
    }

    private static Trouble refused(Refusal refusal) {
        String code = refusal.rule().code();
        List<Place> errors = refusal.field().isEmpty() ? List.of() : List.of(new Place("/" + refusal.field(), code));
        return new Trouble(code, RULE_BROKEN, refusal.arguments(), errors, java.util.Map.of());
    }

    private static Trouble denied(Denied denied) {
        return Trouble.of(
                ProblemCode.ACCESS_DENIED,
                denied.missing().stream().sorted().map(Role::word).collect(Collectors.joining(", ")));
    }
}
