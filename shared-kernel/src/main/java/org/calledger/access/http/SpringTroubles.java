package org.calledger.access.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Trouble;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What Spring refuses by itself, in our words. */
final class SpringTroubles {

    private static final int NOT_FOUND = 404;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int TOO_LARGE = 413;
    private static final int SERVERS_FAULT = 500;

    private SpringTroubles() {}

    static Trouble of(ErrorResponse known) {
        return switch (known) {
            case HttpRequestMethodNotSupportedException method -> method(method);
            case HttpMediaTypeNotSupportedException format -> format(format);
            case MissingServletRequestPartException part ->
                Trouble.of(ProblemCode.REQUEST_PARAMETER, part.getRequestPartName());
            default -> byStatus(known);
        };
    }

    static Trouble parameter(MissingRequestValueException missing) {
        return Trouble.of(
                ProblemCode.REQUEST_PARAMETER,
                switch (missing) {
                    case MissingServletRequestParameterException parameter -> parameter.getParameterName();
                    case MissingRequestHeaderException header -> header.getHeaderName();
                    default -> "-";
                });
    }

    private static Trouble method(HttpRequestMethodNotSupportedException method) {
        String[] supported = method.getSupportedMethods();
        return Trouble.of(ProblemCode.METHOD_NOT_ALLOWED, method.getMethod())
                .with(HttpHeaders.ALLOW, supported == null ? "" : String.join(", ", supported));
    }

    private static Trouble format(HttpMediaTypeNotSupportedException format) {
        List<MediaType> supported = format.getSupportedMediaTypes();
        String formats = supported.stream().map(MimeType::toString).collect(Collectors.joining(", "));
        return Trouble.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, formats).with(HttpHeaders.ACCEPT, formats);
    }

    private static Trouble byStatus(ErrorResponse known) {
        int status = known.getStatusCode().value();
        return switch (status) {
            case NOT_FOUND -> Trouble.of(ProblemCode.NOT_FOUND);
            case NOT_ACCEPTABLE -> Trouble.of(ProblemCode.NOT_ACCEPTABLE);
            case TOO_LARGE -> Trouble.of(ProblemCode.TOO_LARGE, "-");
            default ->
                status >= SERVERS_FAULT && known instanceof Exception failure
                        ? Trouble.of(ProblemCode.INTERNAL_ERROR, Incident.log(failure))
                        : new Trouble(ProblemCode.REQUEST_MALFORMED.code(), status, List.of(), List.of(), Map.of());
        };
    }
}
