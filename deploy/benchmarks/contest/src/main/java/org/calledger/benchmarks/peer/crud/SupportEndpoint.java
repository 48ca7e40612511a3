package org.calledger.benchmarks.peer.crud;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.calledger.access.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** May this person support this need? Decided by row locks and checks in one transaction. */
@RestController
class SupportEndpoint {
    private final SupportTable table;
    private final TransactionTemplate transactions;

    SupportEndpoint(SupportTable table, PlatformTransactionManager manager) {
        this.table = table;
        this.transactions = new TransactionTemplate(manager);
    }

    /** As ours takes it. */
    record Support(UUID needId, UUID personId, LocalDate on) {}

    @PostMapping("/api/v1/commands/support-need")
    ResponseEntity<Map<String, Object>> support(@RequestBody Support support, Caller caller) {
        Long id = transactions.execute(status -> decide(support, UUID.fromString(caller.subject())));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of("position", id, "ids", Map.of("needId", support.needId())));
    }

    private Long decide(Support support, UUID by) {
        LocalDate voiced = table.lockedNeed(support.needId()).orElseThrow(() -> refused("need.unknown"));
        if (support.on().isBefore(voiced)) {
            throw refused("date.before-beginning");
        }
        if (!table.hasPerson(support.personId())) {
            throw refused("person.unknown");
        }
        return table.add(support.needId(), support.personId(), support.on(), by)
                .orElseThrow(() -> refused("need.already-supported"));
    }

    private static ResponseStatusException refused(String rule) {
        return new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, rule);
    }
}
