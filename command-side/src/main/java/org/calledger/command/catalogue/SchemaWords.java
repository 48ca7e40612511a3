package org.calledger.command.catalogue;

import com.networknt.schema.Error;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A validator's complaint as a place and the code of a sentence; nothing that was sent is repeated in it. */
final class SchemaWords {

    private static final Map<String, String> PATTERNS = Map.of(
            Bounds.ONE_LINE,
            "schema.one-line",
            Bounds.LINES,
            "schema.lines",
            Bounds.NOT_BLANK,
            "schema.blank",
            TypeSchema.HEADCOUNT_WORD,
            "schema.headcount-word");

    /** Keywords that bound something, by the code of their words. */
    private static final Map<String, String> BOUNDS = Map.of(
            "minimum", "schema.minimum",
            "maximum", "schema.maximum",
            "exclusiveMinimum", "schema.above",
            "exclusiveMaximum", "schema.below",
            "minLength", "schema.too-short",
            "maxLength", "schema.too-long",
            "minItems", "schema.too-few",
            "maxItems", "schema.too-many",
            "maxProperties", "schema.too-many-fields");

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
        String keyword = error.getKeyword();
        JsonNode said = error.getSchemaNode();
        String bound = BOUNDS.get(keyword);
        if (bound != null) {
            return new Problem.At(place, bound, said.asString());
        }
        return switch (keyword) {
            case "required" -> new Problem.At(place + step(error.getProperty()), "schema.required");
            case "additionalProperties" -> new Problem.At(place + step(error.getProperty()), "schema.unknown-field");
            case "type" -> new Problem.At(place, type(said));
            case "format" -> new Problem.At(place, "schema." + said.asString());
            case "pattern" -> pattern(place, said.asString());
            case "enum" -> new Problem.At(place, "schema.value", joined(said));
            case "oneOf" -> new Problem.At(place, "schema.exactly-one", choices(said));
            case "not" -> new Problem.At(place, "schema.only-one", joined(said.path("required")));
            default -> new Problem.At(place, "schema.other", keyword);
        };
    }

    private static Problem.At pattern(String place, String pattern) {
        String code = PATTERNS.get(pattern);
        return code == null ? new Problem.At(place, "schema.pattern", pattern) : new Problem.At(place, code);
    }

    /** One type, or those of a list joined: {@code schema.type.object.string}. */
    private static String type(JsonNode types) {
        return "schema.type." + (types.isArray() ? joined(types).replace(", ", ".") : types.asString());
    }

    private static String step(String property) {
        return "/" + property.replace("~", "~0").replace("/", "~1");
    }

    private static String choices(JsonNode branches) {
        return branches.valueStream()
                .map(branch -> joined(branch.path("required")))
                .collect(Collectors.joining(", "));
    }

    private static String joined(JsonNode texts) {
        return texts.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }
}
