package org.calledger.access.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Tomcat refuses before any application sees it (an address that cannot be read, endless headers), in our words. */
final class UnreadableRequests extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRequests.class);
    private static final int REFUSED = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < REFUSED || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AtomicBoolean listening = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, listening);
        if (listening.get()) {
            try {
                String path = request.getRequestURI() == null ? "/" : request.getRequestURI();
                ProblemAnswer.write(
                        request,
                        path,
                        response,
                        Refused.trouble(response.getStatus(), String.valueOf(request.getMethod())));
            } catch (IOException gone) {
                LOG.debug("whoever sent what cannot be read is gone", gone);
            }
        }
    }
}
