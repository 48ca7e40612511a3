package org.calledger.query.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Trouble;
import org.calledger.access.problem.Troubled;
import org.calledger.query.http.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /live}: Server-Sent Events (HTML standard) of what changed, resumed after {@code Last-Event-ID}. A heartbeat every
 * 15 s; after half an hour the stream ends, and whoever comes again is asked anew who they are.
 */
@RestController
class LiveEndpoint {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Tail tail;

    LiveEndpoint(Tail tail) {
        this.tail = tail;
    }

    /** Stays on the request's own virtual thread until the caller, the time or the server has gone. */
    @GetMapping("/api/v1/live")
    void live(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        Parameters.alone(request);
        long after = lastEventId(request);
        Listener listener = tail.listen()
                .orElseThrow(
                        () -> new Troubled(Trouble.of(ProblemCode.RATE_EXCEEDED).with(HttpHeaders.RETRY_AFTER, "30")));
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            tell(response.getOutputStream(), listener, after);
        } catch (IOException gone) {
            listener.drop();
        } finally {
            tail.leave(listener);
        }
    }

    private void tell(OutputStream out, Listener listener, long after) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        boolean resumed = after >= 0 && after < listener.since();
        // no id before what was missed has been told: who loses the connection in between asks for it again
        String id = resumed ? "" : "id: " + listener.since() + "\n";
        write(out, "retry: 3000\n" + id + "event: begin\ndata: {\"position\":" + listener.since() + "}\n\n");
        if (resumed) {
            StringBuilder missed = new StringBuilder();
            tail.between(after, listener.since(), change -> missed.append(change.text()));
            write(out, missed.toString());
        }
        while (!listener.isDropped() && Instant.now().isBefore(end)) {
            Change change = listener.next(HEARTBEAT);
            if (listener.isDropped()) {
                return;
            }
            write(out, change == null ? ": still here\n\n" : change.text());
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static long lastEventId(HttpServletRequest request) {
        String id = request.getHeader("Last-Event-ID");
        if (id == null || id.isEmpty()) {
            return -1;
        }
        if (!id.matches("\\d{1,18}")) {
            throw Parameters.wrong("Last-Event-ID");
        }
        return Long.parseLong(id);
    }
}
