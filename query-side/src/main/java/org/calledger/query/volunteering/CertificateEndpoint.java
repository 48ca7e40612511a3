package org.calledger.query.volunteering;

import jakarta.servlet.http.HttpServletRequest;
import org.calledger.query.http.Answering;
import org.calledger.query.http.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whether a certificate holds, for anybody, without login. What was never issued is unknown, and so is what is no code. */
@RestController
class CertificateEndpoint {
    private final Answering answering;

    CertificateEndpoint(Answering answering) {
        this.answering = answering;
    }

    @GetMapping("/api/v1/certificates/{code}")
    ResponseEntity<?> certificate(@PathVariable String code, HttpServletRequest request) {
        return answering.answer(
                Parameters.alone(request),
                MediaType.APPLICATION_JSON,
                at -> CertificateTable.asked(at, code),
                (found, position) -> found);
    }
}
