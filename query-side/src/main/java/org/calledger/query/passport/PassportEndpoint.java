package org.calledger.query.passport;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.calledger.query.http.Answering;
import org.calledger.query.http.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /needs/{id}/passport}, on both clocks. */
@RestController
class PassportEndpoint {
    private final Answering answering;
    private final PassportTable passports = new PassportTable();

    PassportEndpoint(Answering answering) {
        this.answering = answering;
    }

    @GetMapping("/api/v1/needs/{id}/passport")
    ResponseEntity<?> one(@PathVariable UUID id, HttpServletRequest request) {
        return answering.one(Parameters.of(request), at -> passports.one(at, id));
    }
}
