package org.calledger.access.http;

import java.util.Map;
import org.calledger.access.Access;
import org.calledger.access.Caller;
import org.calledger.access.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Routes of every kind, for the doors to be tried on; the profile keeps it out of whoever scans this package too. */
@RestController
@Profile("sample-routes")
final class SampleEndpoint {

    @GetMapping(path = "/api/v1/needs", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> needs(Caller caller, @RequestParam(defaultValue = "1") int limit) {
        return Map.of("subject", caller.subject(), "limit", Integer.toString(limit));
    }

    @PostMapping(path = "/api/v1/commands/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> command(@PathVariable String name) {
        return Map.of("name", name);
    }

    @GetMapping("/api/v1/needs/of-stewards")
    String stewards() {
        return Access.require(Role.DATA_STEWARD).subject();
    }

    @GetMapping("/api/v1/ledger/events")
    String events() {
        return "events";
    }

    @GetMapping("/api/v1/needs/broken")
    String broken(@RequestParam(defaultValue = "secret inside") String secret) {
        if (!secret.isEmpty()) {
            throw new IllegalStateException(secret);
        }
        return secret;
    }

    @GetMapping("/history")
    String history() {
        return "history";
    }
}
