package org.calledger.access.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.calledger.access.problem.Language;
import org.calledger.access.problem.ProblemBody;
import org.calledger.access.problem.Trouble;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Answers with a problem: as RFC 9457 for programs, as a page for people who asked for one. */
public final class ProblemAnswer {

    /** The request's attribute under which the error page finds what to tell. */
    static final String TROUBLE = ProblemAnswer.class.getName() + ".trouble";

    private ProblemAnswer() {}

    /** Does nothing where the answer has already begun. */
    public static void write(HttpServletRequest request, HttpServletResponse response, Trouble trouble)
            throws IOException {
        if (!response.isCommitted() && isForPeople(request, request.getRequestURI())) {
            request.setAttribute(TROUBLE, trouble);
            trouble.headers().forEach(response::setHeader);
            response.sendError(trouble.status());
        } else {
            write(request, request.getRequestURI(), response, trouble);
        }
    }

    static boolean isForPeople(HttpServletRequest request, String path) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !Admission.isForPrograms(path) && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    static Locale language(HttpServletRequest request) {
        return Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static void write(HttpServletRequest request, String path, HttpServletResponse response, Trouble trouble)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        Locale language = language(request);
        ProblemBody body = ProblemBody.of(trouble, language);
        boolean asPage = isForPeople(request, path);
        response.setStatus(trouble.status());
        trouble.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentType(asPage ? Page.MEDIA_TYPE : ProblemBody.MEDIA_TYPE);
        byte[] bytes = asPage ? Page.of(language, body).html().getBytes(StandardCharsets.UTF_8) : body.json();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }
}
