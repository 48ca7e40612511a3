package org.calledger.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** By which a request is found again in the ledger and in the log. */
final class RequestId {

    private static final String HEADER = "X-Request-Id";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** The sender's, where there is one of a harmless form; else a new one. */
    static String of(HttpServletRequest request) {
        String sent = request.getHeader(HEADER);
        return sent != null && FORM.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
