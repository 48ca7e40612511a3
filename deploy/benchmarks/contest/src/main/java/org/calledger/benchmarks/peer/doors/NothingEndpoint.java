package org.calledger.benchmarks.peer.doors;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.calledger.access.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reads what was sent, decides nothing, records nothing. */
@RestController
class NothingEndpoint {

    /** As ours takes it. */
    record Support(UUID needId, UUID personId, LocalDate on) {}

    @PostMapping("/api/v1/commands/support-need")
    ResponseEntity<Map<String, Object>> support(@RequestBody Support support, Caller caller) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of("by", caller.subject(), "ids", Map.of("needId", support.needId())));
    }
}
