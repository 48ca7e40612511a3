package org.calledger.command.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.calledger.access.problem.Place;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Trouble;
import org.calledger.access.problem.Troubled;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one JSON text (RFC 8259) and nothing behind it: UTF-8 without faults, no name twice in an object, at most 64 levels
 * deep.
 */
final class StrictJson {

    private static final int DEEPEST = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /** Throws Troubled, {@code request.malformed}, that says what is wrong but repeats nothing of what was sent. */
    static JsonNode read(byte[] bytes) {
        try {
            JsonNode read = MAPPER.readTree(text(bytes));
            if (read == null || read.isMissingNode()) {
                throw malformed("", "schema.json.empty");
            }
            return read;
        } catch (StreamConstraintsException beyond) {
            throw malformed("", "schema.json.endless", Integer.toString(DEEPEST));
        } catch (JacksonException broken) {
            boolean twice = broken.getOriginalMessage().startsWith("Duplicate");
            var where = broken.getLocation();
            throw malformed(
                    "",
                    twice ? "schema.json.twice" : "schema.json.broken",
                    Integer.toString(where == null ? 1 : Math.max(1, where.getLineNr())),
                    Integer.toString(where == null ? 1 : Math.max(1, where.getColumnNr())));
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException faulty) {
            throw malformed("", "schema.json.encoding");
        }
    }

    static Troubled malformed(String pointer, String detail, String... arguments) {
        ProblemCode code = ProblemCode.REQUEST_MALFORMED;
        return new Troubled(new Trouble(
                code.code(), code.status(), List.of(), List.of(new Place(pointer, detail, arguments)), Map.of()));
    }
}
