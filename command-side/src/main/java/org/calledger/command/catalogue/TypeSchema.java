package org.calledger.command.catalogue;

import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.events.AgeBand;
import org.calledger.events.CertificateCode;
import org.calledger.events.Headcount;
import org.calledger.events.Id;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonalText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of one Java type, with what its annotations bound. */
final class TypeSchema {

    static final String PARTIAL_DATE = "partial-date";
    static final String AGE_BAND = "age-band";
    static final String HEADCOUNT_WORD = "^(unknown|not-applicable)$";
    /** Records that are written as one word. */
    private static final Set<Class<?>> WORDS = Set.of(AgeBand.class, CertificateCode.class);

    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<Class<?>> NUMBER = Set.of(double.class, Double.class, BigDecimal.class);
    private static final Set<Class<?>> YES_OR_NO = Set.of(boolean.class, Boolean.class);

    private TypeSchema() {}

    /** Properties in the order of the components; whatever is not named there is refused. */
    static void record(Class<?> type, ObjectNode schema) {
        record(type, schema, UnaryOperator.identity());
    }

    /** The same, with the bounds of other components in the place of their own. */
    static void record(Class<?> type, ObjectNode schema, UnaryOperator<RecordComponent> bounded) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            String field = CommandSchema.field(component);
            RecordComponent bounds = bounded.apply(component);
            of(bounds.getAnnotatedType(), properties.putObject(field), bounds);
            if (isRequired(component)) {
                required.add(field);
            }
        }
        schema.put("additionalProperties", false);
    }

    /** A list that may be empty may be left out: it is bound to the empty one. */
    private static boolean isRequired(RecordComponent component) {
        AnnotatedType annotated = component.getAnnotatedType();
        Size size = annotated.getAnnotation(Size.class);
        boolean mayBeEmpty =
                Collection.class.isAssignableFrom(component.getType()) && (size == null || size.min() == 0);
        return !mayBeEmpty
                && !annotated.isAnnotationPresent(Nullable.class)
                && !component.isAnnotationPresent(Made.class);
    }

    private static void of(AnnotatedType annotated, ObjectNode schema, RecordComponent component) {
        Class<?> type = raw(annotated.getType());
        if (Collection.class.isAssignableFrom(type)) {
            list((AnnotatedParameterizedType) annotated, schema, component);
        } else if (Map.class.isAssignableFrom(type)) {
            GeometrySchema.orAnyObject(component.getName(), schema);
        } else if (type == Headcount.class) {
            headcount(schema);
        } else if (type.isRecord() && !Id.class.isAssignableFrom(type) && !WORDS.contains(type)) {
            record(type, schema);
        } else if (WHOLE.contains(type) || NUMBER.contains(type)) {
            schema.put("type", WHOLE.contains(type) ? "integer" : "number");
            Bounds.number(annotated, type, schema);
        } else if (YES_OR_NO.contains(type)) {
            schema.put("type", "boolean");
        } else if (type != Object.class) {
            text(type, annotated, schema, component);
        }
    }

    private static void list(AnnotatedParameterizedType list, ObjectNode schema, RecordComponent component) {
        schema.put("type", "array");
        Bounds.list(list, schema);
        of(list.getAnnotatedActualTypeArguments()[0], schema.putObject("items"), component);
    }

    private static void text(Class<?> type, AnnotatedType annotated, ObjectNode schema, RecordComponent component) {
        schema.put("type", "string");
        if (type == UUID.class || Id.class.isAssignableFrom(type)) {
            schema.put("format", "uuid");
        } else if (type == PartialDate.class) {
            schema.put("format", PARTIAL_DATE);
        } else if (type == AgeBand.class) {
            schema.put("format", AGE_BAND);
        } else if (type == CertificateCode.class) {
            schema.put("pattern", "^" + CertificateCode.PATTERN + "$");
        } else if (type == LocalDate.class) {
            schema.put("format", "date");
        } else if (type.isEnum()) {
            ArrayNode values = schema.putArray("enum");
            for (Object value : type.getEnumConstants()) {
                values.add(((Enum<?>) value).name());
            }
        } else if (type == PersonalText.class) {
            // as it is stored: sealed, and never changed
            schema.put("pattern", "^[A-Za-z0-9_-]+$");
        } else if (type == String.class) {
            Bounds.text(annotated, component.isAnnotationPresent(FreeText.class), schema);
        } else {
            throw new IllegalArgumentException("no JSON Schema for " + type + " of " + component);
        }
    }

    /** Keywords for objects say nothing of strings and the other way, so one schema says all three forms exactly. */
    private static void headcount(ObjectNode schema) {
        schema.putArray("type").add("object").add("string");
        schema.put("pattern", HEADCOUNT_WORD);
        ObjectNode properties = schema.putObject("properties");
        Bounds.between(0, Headcount.MOST, properties.putObject("total").put("type", "integer"));
        ObjectNode cells = properties.putObject("cells").put("type", "array").put("maxItems", 1000);
        ObjectNode cell = cells.putObject("items");
        record(Headcount.Cell.class, cell);
        Bounds.between(0, Headcount.MOST, (ObjectNode) cell.at("/properties/count"));
        schema.putArray("required").add("total");
        schema.put("additionalProperties", false);
    }

    /** The type of the component, or of what its list holds. */
    static Class<?> itemType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType generic
                        && Collection.class.isAssignableFrom(component.getType())
                ? raw(generic.getActualTypeArguments()[0])
                : component.getType();
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }
}
