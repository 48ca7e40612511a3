package org.calledger.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.calledger.access.Caller;
import org.calledger.access.problem.Language;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Troubled;
import org.calledger.command.catalogue.CommandDoor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many commands in one request, a line each, answered while they are still coming in. */
@RestController
final class BatchEndpoint {

    /** Commands of batches that run at once on this node. */
    private static final int RUNNING = 256;

    private final CommandDoor door;
    private final long mostBytes;
    private final Semaphore running = new Semaphore(RUNNING);

    BatchEndpoint(CommandDoor door, @Value("${cal-ledger.batch.max-bytes:1073741824}") long mostBytes) {
        this.door = door;
        this.mostBytes = mostBytes;
    }

    @PostMapping(
            path = "/api/v1/commands",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    void send(HttpServletRequest request, HttpServletResponse response, Caller caller) throws IOException {
        if (request.getContentLengthLong() > mostBytes) {
            throw new Troubled(ProblemCode.TOO_LARGE, Long.toString(mostBytes));
        }
        Locale language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        BatchLine line = new BatchLine(door, caller, RequestId.of(request), language);
        new Batch(line, running)
                .run(
                        new Lines(request.getInputStream(), CommandsEndpoint.MOST_BYTES, mostBytes),
                        response.getOutputStream());
    }
}
