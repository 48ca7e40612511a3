package org.calledger.command.http;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.calledger.access.Caller;
import org.calledger.access.http.Incident;
import org.calledger.access.problem.ProblemBody;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Trouble;
import org.calledger.access.problem.Troubled;
import org.calledger.command.catalogue.Answer;
import org.calledger.command.catalogue.CommandDoor;
import org.calledger.command.catalogue.Envelope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One line of a batch, from its bytes to the bytes of its answer. */
record BatchLine(CommandDoor door, Caller caller, String requestId, Locale language) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> FIELDS = Set.of("command", "key", "body");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** What a line says; the fault is all there is where it says nothing that can be understood. */
    record Said(
            int number,
            @Nullable String command,
            @Nullable String key,
            JsonNode body,
            @Nullable Trouble fault) {

        private static Said faulty(int number, @Nullable String key, Trouble fault) {
            return new Said(number, null, key, JSON.nullNode(), fault);
        }

        /** What must have finished before this starts: every earlier line that shares one of these. */
        Set<String> shares() {
            Set<String> ids = new HashSet<>();
            collect(body, ids);
            if (key != null) {
                ids.add("key " + key);
            }
            return ids;
        }

        private static void collect(JsonNode node, Set<String> ids) {
            if (node.isString() && UUID.matcher(node.stringValue()).matches()) {
                ids.add(node.stringValue().toLowerCase(Locale.ROOT));
            }
            node.forEach(inside -> collect(inside, ids));
        }
    }

    Said read(Lines.Line line) {
        byte[] bytes = line.bytes();
        if (bytes == null) {
            Trouble tooLong = Trouble.of(ProblemCode.TOO_LARGE, Integer.toString(CommandsEndpoint.MOST_BYTES));
            return Said.faulty(line.number(), null, tooLong);
        }
        try {
            return said(line.number(), StrictJson.read(bytes));
        } catch (Troubled unreadable) {
            return Said.faulty(line.number(), null, unreadable.trouble());
        }
    }

    private static Said said(int number, JsonNode json) {
        JsonNode key = json.path("key");
        JsonNode body = json.path("body");
        String known = key.isString() && IdempotencyKey.isKey(key.stringValue()) ? key.stringValue() : null;
        try {
            require(json.isObject(), "", "schema.type.object");
            for (String field : json.propertyNames()) {
                require(FIELDS.contains(field), "", "schema.batch.fields");
            }
            require(json.path("command").isString(), "/command", "schema.batch.command");
            require(key.isMissingNode() || known != null, "/key", "schema.batch.key");
            require(!body.isMissingNode(), "/body", "schema.required");
        } catch (Troubled malformed) {
            return Said.faulty(number, known, malformed.trouble());
        }
        return new Said(number, json.path("command").stringValue(), known, body, null);
    }

    private static void require(boolean holds, String pointer, String detail) {
        if (!holds) {
            throw StrictJson.malformed(pointer, detail);
        }
    }

    /** Never throws. */
    byte[] answer(Said said) {
        String command = said.command();
        Trouble fault = said.fault();
        if (command == null || fault != null) {
            return written(said, fault == null ? Trouble.of(ProblemCode.REQUEST_MALFORMED) : fault);
        }
        try {
            Envelope envelope = new Envelope(command, said.body(), said.key(), caller, "batch", requestId, Map.of());
            return switch (door.send(envelope)) {
                case Answer.Accepted accepted ->
                    written(said, HttpStatus.CREATED.value(), AcceptedBody.of(accepted, language));
                case Answer.Refused refused -> written(said, Troubles.of(refused.problem()));
            };
        } catch (RuntimeException | Error failure) {
            return written(said, Trouble.of(ProblemCode.INTERNAL_ERROR, Incident.log(failure)));
        }
    }

    private byte[] written(Said said, Trouble trouble) {
        return written(said, trouble.status(), ProblemBody.of(trouble, language));
    }

    private static byte[] written(Said said, int status, Object body) {
        ObjectNode line = JSON.createObjectNode();
        line.put("line", said.number());
        line.put("key", said.key());
        line.put("status", status);
        line.set("body", JSON.<JsonNode>valueToTree(body));
        return JSON.writeValueAsBytes(line);
    }
}
