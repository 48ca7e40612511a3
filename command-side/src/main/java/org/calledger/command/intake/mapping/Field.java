package org.calledger.command.intake.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a row gives for a field of a command, as JSON. */
sealed interface Field
        permits Field.Constant,
                Field.Worded,
                Field.Numeric,
                Field.Split,
                Field.Several,
                Field.Parts,
                Field.Count,
                Field.Place {
    JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Null: absent. Throws FaultException when the row says what cannot be. */
    @Nullable
    JsonNode in(Row row);

    /** The column to name when this, or the part of it that the pointer leads to, is refused. */
    @Nullable
    String column(List<String> pointer);

    /** The same for every row. */
    record Constant(JsonNode value) implements Field {
        @Override
        public JsonNode in(Row row) {
            return value;
        }

        @Override
        public @Nullable String column(List<String> pointer) {
            return null;
        }
    }

    /** A JSON string. */
    record Worded(Text text) implements Field {
        @Override
        public @Nullable JsonNode in(Row row) {
            String said = text.in(row);
            return said == null ? null : JSON.stringNode(said);
        }

        @Override
        public @Nullable String column(List<String> pointer) {
            return text.column();
        }
    }

    /** What a number becomes. */
    enum Form {
        INTEGER,
        ROUNDED,
        DECIMAL
    }

    /** A JSON number. */
    record Numeric(Numbers numbers, Form form) implements Field {
        @Override
        public @Nullable JsonNode in(Row row) {
            BigDecimal number = form == Form.DECIMAL ? numbers.in(row) : numbers.wholeIn(row, form == Form.ROUNDED);
            if (number == null) {
                return null;
            }
            return form == Form.DECIMAL ? JSON.numberNode(number) : whole(number.longValueExact());
        }

        static JsonNode whole(long number) {
            return number == (int) number ? JSON.numberNode((int) number) : JSON.numberNode(number);
        }

        @Override
        public @Nullable String column(List<String> pointer) {
            return numbers.source().column();
        }
    }

    /** {@code list}: the elements of one cell as a JSON array. */
    record Split(Text text, Elements elements) implements Field {
        @Override
        public @Nullable JsonNode in(Row row) {
            String said = text.in(row);
            if (said == null) {
                return null;
            }
            ArrayNode array = JSON.arrayNode();
            elements.of(said).forEach(array::add);
            return array.isEmpty() ? null : array;
        }

        @Override
        public @Nullable String column(List<String> pointer) {
            return text.column();
        }
    }

    /** A JSON array; absent elements are left out. */
    record Several(List<Field> fields) implements Field {
        @Override
        public @Nullable JsonNode in(Row row) {
            ArrayNode array = JSON.arrayNode();
            for (Field field : fields) {
                JsonNode value = field.in(row);
                if (value != null) {
                    array.add(value);
                }
            }
            return array.isEmpty() ? null : array;
        }

        @Override
        public @Nullable String column(List<String> pointer) {
            return fields.stream()
                    .map(field -> field.column(rest(pointer)))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A JSON object; absent as a whole when all that would come from the row is absent. */
    record Parts(Map<String, Field> fields) implements Field {
        @Override
        public @Nullable ObjectNode in(Row row) {
            ObjectNode object = JSON.objectNode();
            boolean constant = true;
            boolean said = false;
            for (Map.Entry<String, Field> part : fields.entrySet()) {
                JsonNode value = part.getValue().in(row);
                boolean fixed = part.getValue() instanceof Constant;
                constant &= fixed;
                if (value != null) {
                    object.set(part.getKey(), value);
                    said |= !fixed;
                }
            }
            return said || constant ? object : null;
        }

        @Override
        public @Nullable String column(List<String> pointer) {
            Field part = pointer.isEmpty() ? null : fields.get(pointer.getFirst());
            return part == null ? null : part.column(rest(pointer));
        }
    }

    /** {@code as: headcount}: a number, or unknown where the cell says nothing. */
    record Count(Numbers numbers) implements Field {
        @Override
        public JsonNode in(Row row) {
            BigDecimal total = numbers.wholeIn(row, false);
            return total == null
                    ? JSON.stringNode("unknown")
                    : JSON.objectNode().set("total", Numeric.whole(total.longValueExact()));
        }

        @Override
        public @Nullable String column(List<String> pointer) {
            return numbers.source().column();
        }
    }

    /** {@code place}. */
    record Place(Coordinates coordinates) implements Field {
        @Override
        public @Nullable JsonNode in(Row row) {
            return coordinates.in(row);
        }

        @Override
        public @Nullable String column(List<String> pointer) {
            return coordinates.column(pointer.isEmpty() ? "" : pointer.getFirst());
        }
    }

    private static List<String> rest(List<String> pointer) {
        return pointer.isEmpty() ? pointer : pointer.subList(1, pointer.size());
    }
}
