package org.calledger.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /replays/{id}}: the answer to a question about the past that took long. */
@RestController
class ReplaysEndpoint {
    private final Replays replays;

    ReplaysEndpoint(Replays replays) {
        this.replays = replays;
    }

    @GetMapping("/api/v1/replays/{id}")
    ResponseEntity<?> answer(@PathVariable UUID id, HttpServletRequest request) {
        Parameters.alone(request);
        String account = request.getRemoteUser();
        return replays.get(id, account == null ? "" : account);
    }
}
