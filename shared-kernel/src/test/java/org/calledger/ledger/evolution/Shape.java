package org.calledger.ledger.evolution;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a record looks like once it is stored, a line for each field, sorted: {@code place?.latitude: double}. A question mark: may
 * be absent; {@code []}: a list, absent when empty.
 */
final class Shape {
    private final List<String> lines = new ArrayList<>();

    private Shape() {}

    static List<String> of(Class<?> record) {
        Shape shape = new Shape();
        shape.fields("", record);
        return shape.lines.stream().sorted().toList();
    }

    private void fields(String prefix, Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            AnnotatedType type = component.getAnnotatedType();
            value(prefix + field(component) + (type.isAnnotationPresent(Nullable.class) ? "?" : ""), type);
        }
    }

    private void value(String path, AnnotatedType annotated) {
        Class<?> type = raw(annotated.getType());
        if (List.class.isAssignableFrom(type)) {
            value(path + "[]", ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0]);
        } else if (type.isEnum()) {
            lines.add(path + ": "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(" | ")));
        } else if (single(type).isPresent()) {
            single(type, path);
        } else if (type.isRecord()) {
            fields(path + ".", type);
        } else {
            lines.add(path + ": " + type.getSimpleName());
        }
    }

    /** A type that writes itself as one value; the cases of a sealed one are told too. */
    private void single(Class<?> type, String path) {
        Method written = single(type).orElseThrow();
        lines.add(path + ": " + type.getSimpleName() + " as "
                + written.getReturnType().getSimpleName());
        Stream.ofNullable(type.getPermittedSubclasses())
                .flatMap(Stream::of)
                .filter(Class::isRecord)
                .forEach(form -> fields(path + "(" + form.getSimpleName() + ").", form));
    }

    private static Optional<Method> single(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst();
    }

    /** As JSON names it. */
    static String field(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }
}
