package org.calledger.testing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.events.AgeBand;
import org.calledger.events.CertificateCode;
import org.calledger.events.CertificateId;
import org.calledger.events.Fact;
import org.calledger.events.Headcount;
import org.calledger.events.Id;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonalText;
import org.calledger.events.Proposer;
import org.calledger.events.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Facts of any type with something in every field, by the shape of their records: so a test can go through all types, and
 * none is forgotten. Two of another number differ in every field that can differ; things are the same few.
 */
public final class SampleFacts {
    private final int number;

    public SampleFacts(int number) {
        this.number = number;
    }

    /** One of a few things of that type. */
    public static UUID thing(Class<?> type, int number) {
        return UUID.nameUUIDFromBytes((type.getSimpleName() + number).getBytes(StandardCharsets.UTF_8));
    }

    public <T> T of(Class<T> type) {
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> value(component.getGenericType(), component.getName()))
                .toArray();
        return construct(type, values);
    }

    /** The same fact without one of its fields. */
    public static Fact without(Fact fact, String field) {
        Class<? extends Fact> type = fact.getClass();
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName().equals(field)
                        ? component.getType() == List.class ? List.of() : null
                        : read(component, fact))
                .toArray();
        return construct(type, values);
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? List.of(value(generic.getActualTypeArguments()[0], name))
                    : map(name);
        }
        Class<?> plain = (Class<?>) type;
        if (Id.class.isAssignableFrom(plain)) {
            return construct(plain, thing(plain, number));
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[number % Math.min(2, plain.getEnumConstants().length)];
        }
        return switch (plain.getSimpleName()) {
            case "String" -> text(name);
            case "UUID" -> thing(UUID.class, number);
            case "PartialDate" -> PartialDate.parse("201" + number + "-05");
            case "Headcount" -> Headcount.of(50 + number);
            case "AgeBand" -> AgeBand.parse((16 + number) + "-24");
            case "Boolean", "boolean" -> number % 2 == 0;
            case "Integer", "int" -> name.equals("birthYear") || name.equals("year") ? 1980 + number : 5 + number;
            case "Long", "long" -> 5L + number;
            case "Double", "double" -> 50.5 + number;
            case "CertificateCode" -> CertificateCode.of(new CertificateId(thing(CertificateId.class, number)));
            case "PersonalText" -> PersonalText.sealed("AZ8VbWVJnQm0aN2y" + number);
            case "BigDecimal" -> BigDecimal.valueOf(10L + number);
            default -> oneOf(plain);
        };
    }

    /** Of those that are exactly one of several, the first. */
    private Object oneOf(Class<?> type) {
        if (type != Subject.class && type != Proposer.class) {
            return of(type);
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        values[0] = value(components[0].getGenericType(), components[0].getName());
        return construct(type, values);
    }

    private String text(String name) {
        return switch (name) {
            case "sha256", "evidenceSha256" -> String.valueOf(number % 10).repeat(64);
            case "tags" -> "sample:" + number;
            case "url" -> "https://example.org/" + number;
            default -> "Żółw " + number;
        };
    }

    private Map<String, Object> map(String name) {
        if (!name.equals("outline")) {
            return Map.of("note", "Żółw " + number);
        }
        List<List<Integer>> ring =
                List.of(List.of(number, 0), List.of(number + 1, 0), List.of(number + 1, 1), List.of(number, 0));
        return Map.of("type", "Polygon", "coordinates", List.of(ring));
    }

    private static @Nullable Object read(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }

    private static <T> T construct(Class<T> type, @Nullable Object... values) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getConstructor(parameters).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " cannot be made", impossible);
        }
    }
}
