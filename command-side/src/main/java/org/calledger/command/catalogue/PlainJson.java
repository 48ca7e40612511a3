package org.calledger.command.catalogue;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What no schema says: bodies are I-JSON (RFC 7493), so that they have one form in RFC 8785 and PostgreSQL can hold them. */
final class PlainJson {

    private static final int MOST_VALUES = 300_000;
    private static final int LONGEST_EXPONENT = 1100;

    private int values;

    private PlainJson() {}

    /** The first thing that makes the body unfit; recursion is bounded by the parser's nesting depth. */
    static Optional<Problem.At> unfit(JsonNode body) {
        return Optional.ofNullable(new PlainJson().walk(body, ""));
    }

    private Problem.@Nullable At walk(JsonNode node, String place) {
        if (++values > MOST_VALUES) {
            return new Problem.At("", "schema.too-many-values", Integer.toString(MOST_VALUES));
        }
        if (node.isString() && !isText(node.stringValue())) {
            return new Problem.At(place, "schema.no-text");
        }
        if (node.isNumber() && !isDouble(node.decimalValue())) {
            return new Problem.At(place, "schema.no-double");
        }
        return node.isObject() ? fields(node, place) : items(node, place);
    }

    private Problem.@Nullable At fields(JsonNode node, String place) {
        for (var field : node.properties()) {
            if (!isText(field.getKey())) {
                return new Problem.At(place, "schema.no-name");
            }
            var unfit = walk(field.getValue(), place + "/" + field.getKey());
            if (unfit != null) {
                return unfit;
            }
        }
        return null;
    }

    private Problem.@Nullable At items(JsonNode node, String place) {
        for (int i = 0; i < node.size(); i++) {
            var unfit = walk(node.get(i), place + "/" + i);
            if (unfit != null) {
                return unfit;
            }
        }
        return null;
    }

    /** The exponent first: some numbers are small to write and endless to calculate with. */
    private static boolean isDouble(BigDecimal number) {
        return Math.abs((long) number.scale()) <= LONGEST_EXPONENT && Double.isFinite(number.doubleValue());
    }

    private static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == 0 || Character.isLowSurrogate(one)) {
                return false;
            }
            if (Character.isHighSurrogate(one)) {
                if (++i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
