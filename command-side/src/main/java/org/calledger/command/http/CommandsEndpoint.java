package org.calledger.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calledger.access.Caller;
import org.calledger.access.Role;
import org.calledger.access.problem.Language;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Troubled;
import org.calledger.command.catalogue.Answer;
import org.calledger.command.catalogue.Catalogue;
import org.calledger.command.catalogue.CommandDoor;
import org.calledger.command.catalogue.CommandWords;
import org.calledger.command.catalogue.Envelope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue, and one command at a time. */
@RestController
@RequestMapping("/api/v1/commands")
final class CommandsEndpoint {

    static final String POSITION = "Ledger-Position";

    /** A body is at most 1 MiB. */
    static final int MOST_BYTES = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Catalogue catalogue;
    private final CommandDoor door;

    CommandsEndpoint(Catalogue catalogue, CommandDoor door) {
        this.catalogue = catalogue;
        this.door = door;
    }

    /** One command of the list. */
    record Line(String name, String title, List<String> roles, ObjectNode schema) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        Locale language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        List<Line> lines = catalogue.listed().stream()
                .map(listed -> new Line(
                        listed.name(),
                        CommandWords.of(listed.name(), language),
                        listed.roles().stream().sorted().map(Role::word).toList(),
                        listed.schema()))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(JSON.writeValueAsBytes(Map.of("items", lines)));
    }

    @PostMapping(
            path = "/{name}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> send(@PathVariable String name, HttpServletRequest request, Caller caller)
            throws IOException {
        Envelope envelope = new Envelope(
                name, StrictJson.read(body(request)), key(request), caller, "http", RequestId.of(request), Map.of());
        return switch (door.send(envelope)) {
            case Answer.Accepted accepted -> {
                Locale language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .header(POSITION, Long.toString(accepted.position()))
                        .body(JSON.writeValueAsBytes(AcceptedBody.of(accepted, language)));
            }
            case Answer.Refused refused -> throw new Troubled(Troubles.of(refused.problem()));
        };
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        long said = request.getContentLengthLong();
        if (said <= MOST_BYTES) {
            // as much room as is said to be needed: for a body of unknown length many times that would be made
            byte[] bytes = request.getInputStream().readNBytes(said < 0 ? MOST_BYTES + 1 : (int) said);
            if (bytes.length <= MOST_BYTES) {
                return bytes;
            }
        }
        throw new Troubled(ProblemCode.TOO_LARGE, Integer.toString(MOST_BYTES));
    }

    private static @Nullable String key(HttpServletRequest request) {
        List<String> sent = Collections.list(request.getHeaders(IdempotencyKey.HEADER));
        if (sent.isEmpty()) {
            return null;
        }
        String key = sent.size() == 1 ? IdempotencyKey.of(sent.getFirst()) : null;
        if (key == null) {
            throw new Troubled(ProblemCode.REQUEST_PARAMETER, IdempotencyKey.HEADER);
        }
        return key;
    }
}
