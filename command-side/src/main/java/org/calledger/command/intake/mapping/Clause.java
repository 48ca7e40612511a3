package org.calledger.command.intake.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.calledger.command.intake.mapping.MappingInvalidException.Wrong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A part of the YAML with the way to it, so that whatever is wrong can be said where it stands. */
record Clause(JsonNode node, String path, List<Wrong> wrongs) {

    Clause at(String key) {
        JsonNode inner = node.get(key);
        return new Clause(
                inner == null ? MissingNode.getInstance() : inner, path.isEmpty() ? key : path + "." + key, wrongs);
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** Jackson hands out YAML's {@code ~} as a text. */
    boolean isThere() {
        return !node.isMissingNode() && !node.isNull() && !node.asString("").equals("~");
    }

    /** By the code of the words for it. */
    void wrong(String code, String... arguments) {
        wrongs.add(new Wrong(path, code, List.of(arguments)));
    }

    /** Complains of keys that mean nothing here. */
    Clause only(Set<String> keys) {
        if (isThere() && !node.isObject()) {
            wrong(
                    "schema.mapping.keys-of",
                    String.join(", ", keys.stream().sorted().toList()));
        }
        for (String key : node.propertyNames()) {
            if (!keys.contains(key)) {
                at(key).wrong(
                                "schema.mapping.unknown-key",
                                String.join(", ", keys.stream().sorted().toList()));
            }
        }
        return this;
    }

    /** A text that must be there; numbers and truth values are texts too, as YAML reads them. */
    String text() {
        if (node.isValueNode() && isThere()) {
            return node.asString();
        }
        wrong(isThere() ? "schema.mapping.text" : "schema.mapping.missing");
        return "";
    }

    String textOr(String instead) {
        return isThere() ? text() : instead;
    }

    /** A number that must be there. */
    BigDecimal number() {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        wrong("schema.mapping.number");
        return BigDecimal.ZERO;
    }

    int wholeOr(int instead, int least, int most) {
        if (!isThere()) {
            return instead;
        }
        if (node.isInt() && node.intValue() >= least && node.intValue() <= most) {
            return node.intValue();
        }
        wrong("schema.mapping.whole", Integer.toString(least), Integer.toString(most));
        return least;
    }

    /** Whether it is this word; any other word is wrong. */
    boolean isWord(String word) {
        if (!isThere()) {
            return false;
        }
        if (!node.asString("").equals(word)) {
            wrong("schema.mapping.only", word);
        }
        return true;
    }

    /** Its elements; one that is no list is a list of itself. */
    List<Clause> elements() {
        List<Clause> elements = new ArrayList<>();
        if (!isThere()) {
            return elements;
        }
        if (!node.isArray()) {
            return List.of(this);
        }
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Clause(node.get(i), path + "[" + i + "]", wrongs));
        }
        return elements;
    }

    List<String> texts() {
        return elements().stream().map(Clause::text).toList();
    }

    /** Its keys with what stands under them, in order. */
    Map<String, Clause> entries() {
        Map<String, Clause> entries = new LinkedHashMap<>();
        if (isThere() && !node.isObject()) {
            wrong("schema.mapping.keys");
        }
        node.propertyNames().forEach(key -> entries.put(key, at(key)));
        return entries;
    }

    /** Reads it by something that throws IllegalArgumentException: then that code says what is wrong. */
    <T> @Nullable T read(Function<String, T> reader, String code) {
        String text = text();
        try {
            return text.isEmpty() ? null : reader.apply(text);
        } catch (IllegalArgumentException none) {
            wrong(code);
            return null;
        }
    }
}
