package org.calledger.command.catalogue;

import com.networknt.schema.Error;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A validator's complaint as a place and a sentence; nothing that was sent is repeated in it. */
final class SchemaWords {

    private static final Map<String, String> FORMATS = Map.of(
            TypeSchema.PARTIAL_DATE,
            "is no day that exists, or not written as 2000, 2000-09, 2000-09-17, 199X, 2009-XX, 1997/2000, 1997/.. or"
                    + " ../2000",
            TypeSchema.AGE_BAND,
            "is no age band, as 16-24 or 65-",
            "uuid",
            "is no UUID",
            "date",
            "is no day that exists, or not written as 2000-09-17");

    private static final Map<String, String> PATTERNS = Map.of(
            Bounds.ONE_LINE,
            "holds a control character or a line break",
            Bounds.LINES,
            "holds a control character",
            Bounds.NOT_BLANK,
            "is blank");

    private SchemaWords() {}

    /** What the branches of a choice say each for itself is left out; the choice is told as a whole. */
    static boolean isTold(Error error) {
        int depth = error.getEvaluationPath().getNameCount();
        for (int i = 0; i < depth - 1; i++) {
            String step = error.getEvaluationPath().getName(i);
            if ((step.equals("oneOf") || step.equals("not"))
                    && error.getEvaluationPath().getElement(i + 1) instanceof Integer) {
                return false;
            }
        }
        return true;
    }

    static Problem.At at(Error error) {
        String place = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" -> new Problem.At(place + step(error.getProperty()), "is required");
            case "additionalProperties" -> new Problem.At(place + step(error.getProperty()), "is not known here");
            case "format" ->
                new Problem.At(place, FORMATS.getOrDefault(error.getSchemaNode().asString(), error.getMessage()));
            case "pattern" ->
                new Problem.At(
                        place, PATTERNS.getOrDefault(error.getSchemaNode().asString(), error.getMessage()));
            case "oneOf" -> new Problem.At(place, "exactly one is required of " + choices(error.getSchemaNode()));
            case "not" -> new Problem.At(place, "only one is possible of " + names(error.getSchemaNode()));
            default -> new Problem.At(place, error.getMessage());
        };
    }

    private static String step(String property) {
        return "/" + property.replace("~", "~0").replace("/", "~1");
    }

    private static String choices(JsonNode branches) {
        return StreamSupport.stream(branches.spliterator(), false)
                .map(SchemaWords::names)
                .collect(Collectors.joining(", "));
    }

    private static String names(JsonNode branch) {
        return StreamSupport.stream(branch.path("required").spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }
}
